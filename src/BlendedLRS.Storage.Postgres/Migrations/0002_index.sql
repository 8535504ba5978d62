-- The query index over the log: a projection, which any server may empty and build anew.
-- Rows stand at places: 64 x the place of a statement in the log, + 0 for what it says itself, + 1, 2, ... for what the statements say that it refers to
-- (a StatementRef is found by the filters that its target meets). So the order of these places is the order of the log.
-- What filters name is a number of index_term. Rows, mentions and references are written once and hardly ever changed.

-- Texts that filters name, interned: IFI keys, verb and activity ids, registrations, authorities. A number is never shared by two kinds.
-- The digest is the key because a text may be longer than an index takes. Distributed on digest, or the same on every shard.
CREATE TABLE index_term (
    digest bytea PRIMARY KEY,  -- SHA-256 of the kind (one byte) and the text
    kind smallint NOT NULL,    -- 1 actor, 2 verb, 3 activity, 4 registration, 5 authority
    text bytea NOT NULL,       -- in UTF-8; bytes, because the name of an account may hold U+0000
    number bigint NOT NULL
);

-- What filters look at; the columns are term numbers. Distributed on place, so that the rows that one statement is found by lie beside one another.
CREATE TABLE index_row (
    place bigint PRIMARY KEY,
    listed smallint NOT NULL,  -- 1 when every reader may see it; 0 when not, 2 when it is voided
    verb bigint NOT NULL,
    activity bigint,           -- the object, when it is an activity
    actor bigint,              -- the actor, when identified
    object_actor bigint,       -- the object, when it is an identified agent or group
    registration bigint,
    authority bigint NOT NULL  -- of the statement that is shown, also in the rows of what it refers to
);

-- The walks of a search, newest first. They order by the negated place so that the planner cannot take the primary key for one of them: where it believes a term to be frequent,
-- it would walk along everything and filter, and where the term's statements lie far back, never end.
CREATE INDEX index_row_by_verb ON index_row (verb, (-place)) WHERE listed = 1;
CREATE INDEX index_row_by_activity ON index_row (activity, (-place)) WHERE listed = 1 AND activity IS NOT NULL;
CREATE INDEX index_row_by_actor ON index_row (actor, (-place)) WHERE listed = 1 AND actor IS NOT NULL;
CREATE INDEX index_row_by_object_actor ON index_row (object_actor, (-place)) WHERE listed = 1 AND object_actor IS NOT NULL;
CREATE INDEX index_row_by_registration ON index_row (registration, (-place)) WHERE listed = 1 AND registration IS NOT NULL;
CREATE INDEX index_row_by_authority ON index_row (authority, (-place)) WHERE listed = 1;

-- Actors and activities in all other places. Distributed on walk as index_row on place: a mention is always read together with its row.
CREATE TABLE index_mention (
    term bigint NOT NULL,
    reach smallint NOT NULL,   -- 1 member of a group in actor or object, found by agent; 2 found by related_agents and related_activities only
    walk bigint NOT NULL,      -- the negated place
    PRIMARY KEY (term, reach, walk)
);

-- Who is behind an authority: the actors that related_agents finds by it. Distributed on actor, or the same on every shard.
CREATE TABLE index_authority_actor (
    actor bigint NOT NULL,
    authority bigint NOT NULL,
    PRIMARY KEY (actor, authority)
);

-- Which statement refers to which, by their places in the log. Distributed on source.
CREATE TABLE index_reference (
    source bigint PRIMARY KEY,
    target bigint,             -- null as long as the target has not arrived
    target_id uuid NOT NULL,
    voids boolean NOT NULL     -- the source voids its target
);

CREATE INDEX index_reference_by_target ON index_reference (target) WHERE target IS NOT NULL;
CREATE INDEX index_reference_awaited ON index_reference (target_id) WHERE target IS NULL;

-- What statements have said about activities, merged. Distributed on number.
CREATE TABLE index_activity (
    number bigint PRIMARY KEY, -- the term
    definition bytea NOT NULL
);

-- How far the index has read, and the next free term number: one row, which whoever writes to the index locks first.
-- The epoch rises whenever the index is emptied: what a server remembers of the terms holds only in the epoch and at the position where it left the index.
CREATE TABLE index_reached (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint NOT NULL,
    next_term bigint NOT NULL,
    epoch bigint NOT NULL
);

INSERT INTO index_reached (position, next_term, epoch) VALUES (0, 1, 1);
