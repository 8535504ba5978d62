-- The query index over the log. A file whose schema text differs from this one is dropped and built anew, so there are no migrations:
-- to force a rebuild, change this text.
-- Rows stand at places: 64 x the sequence of a statement, + 0 for what it says itself, + 1, 2, ... for what the statements say that it refers to
-- (a StatementRef is found by the filters that its target meets). So the order of places is the order of the log.

-- Texts that filters name, interned: IFI keys, verb and activity ids, registrations, authorities. A number is never shared by two kinds.
CREATE TABLE term (
    kind INTEGER NOT NULL, -- 1 actor, 2 verb, 3 activity, 4 registration, 5 authority
    text TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (kind, text)
) WITHOUT ROWID;

-- What filters look at; the columns are term numbers.
CREATE TABLE statement (
    place INTEGER PRIMARY KEY,
    listed INTEGER NOT NULL,   -- 1 when every reader may see it; 0 when not, 2 when it is voided
    verb INTEGER NOT NULL,
    activity INTEGER,          -- the object, when it is an activity
    actor INTEGER,             -- the actor, when identified
    object_actor INTEGER,      -- the object, when it is an identified agent or group
    registration INTEGER,
    authority INTEGER NOT NULL -- of the statement that is shown, also in the rows of what it refers to
);

CREATE INDEX statement_by_verb ON statement (verb) WHERE listed = 1;
CREATE INDEX statement_by_activity ON statement (activity) WHERE listed = 1 AND activity IS NOT NULL;
CREATE INDEX statement_by_actor ON statement (actor) WHERE listed = 1 AND actor IS NOT NULL;
CREATE INDEX statement_by_object_actor ON statement (object_actor) WHERE listed = 1 AND object_actor IS NOT NULL;
CREATE INDEX statement_by_registration ON statement (registration) WHERE listed = 1 AND registration IS NOT NULL;
CREATE INDEX statement_by_authority ON statement (authority) WHERE listed = 1;

-- Actors and activities in all other places.
CREATE TABLE mention (
    term INTEGER NOT NULL,
    reach INTEGER NOT NULL, -- 1 member of a group in actor or object, found by agent; 2 found by related_agents and related_activities only
    place INTEGER NOT NULL,
    PRIMARY KEY (term, reach, place)
) WITHOUT ROWID;

-- Who is behind an authority: the actors that related_agents finds by it.
CREATE TABLE authority_actor (
    actor INTEGER NOT NULL,
    authority INTEGER NOT NULL,
    PRIMARY KEY (actor, authority)
) WITHOUT ROWID;

-- Which statement refers to which, by sequences.
CREATE TABLE reference (
    source INTEGER PRIMARY KEY,
    target INTEGER,            -- null as long as the target has not arrived
    target_id BLOB NOT NULL,
    voids INTEGER NOT NULL     -- 1 when the source voids its target
);

CREATE INDEX reference_by_target ON reference (target) WHERE target IS NOT NULL;
CREATE INDEX reference_awaited ON reference (target_id) WHERE target IS NULL;

-- What statements have said about activities, merged.
CREATE TABLE activity (
    number INTEGER PRIMARY KEY, -- the term
    definition BLOB NOT NULL
);

-- How far the index has read: the sequence, its moment (which ties the index to this log), and the next free term number.
CREATE TABLE reached (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL,
    stored INTEGER NOT NULL,
    next_term INTEGER NOT NULL
);

INSERT INTO reached (one, sequence, stored, next_term) VALUES (1, 0, 0, 1);
