-- The query index over the log. A file whose schema text differs from this one is dropped and built anew, so there are no migrations:
-- to force a rebuild, change this text.

-- Texts that filters name, interned: IFI keys, verb and activity ids, registrations.
CREATE TABLE term (
    kind INTEGER NOT NULL, -- 1 actor, 2 verb, 3 activity, 4 registration
    text TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (kind, text)
) WITHOUT ROWID;

-- One row for each statement; the columns are term numbers.
CREATE TABLE statement (
    sequence INTEGER PRIMARY KEY,
    stored INTEGER NOT NULL,
    listed INTEGER NOT NULL, -- 1 when every reader may see it; nothing else is ever found
    verb INTEGER NOT NULL,
    activity INTEGER,        -- the object, when it is an activity
    actor INTEGER,           -- the actor, when identified
    object_actor INTEGER,    -- the object, when it is an identified agent or group
    registration INTEGER
);

CREATE INDEX statement_by_stored ON statement (stored) WHERE listed = 1;
CREATE INDEX statement_by_verb ON statement (verb) WHERE listed = 1;
CREATE INDEX statement_by_activity ON statement (activity) WHERE listed = 1 AND activity IS NOT NULL;
CREATE INDEX statement_by_actor ON statement (actor) WHERE listed = 1 AND actor IS NOT NULL;
CREATE INDEX statement_by_object_actor ON statement (object_actor) WHERE listed = 1 AND object_actor IS NOT NULL;
CREATE INDEX statement_by_registration ON statement (registration) WHERE listed = 1 AND registration IS NOT NULL;

-- How far the index has read: the place, its moment (which ties the index to this log), and the next free term number.
CREATE TABLE reached (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL,
    stored INTEGER NOT NULL,
    next_term INTEGER NOT NULL
);

INSERT INTO reached (one, sequence, stored, next_term) VALUES (1, 0, 0, 1);
