-- The log: the truth that every other table is projected from. Rows are only ever added.

-- Where statements came from; few rows, referred to by number.
CREATE TABLE origin (
    number INTEGER PRIMARY KEY,
    authority TEXT NOT NULL, -- JSON text of the authority
    source TEXT NOT NULL,    -- what the credential is bound to: Lms, Capture, ...
    UNIQUE (authority, source)
);

CREATE TABLE statement (
    sequence INTEGER PRIMARY KEY,
    id BLOB NOT NULL,        -- 16 bytes in the order of the text form
    stored INTEGER NOT NULL, -- 100 ns since 0001-01-01 UTC; ascending with sequence
    origin INTEGER NOT NULL REFERENCES origin (number),
    version TEXT NOT NULL,
    visibility INTEGER NOT NULL, -- 0 organisation, 1 team, 2 people, 3 private
    raw BLOB NOT NULL        -- the bytes as sent
);

CREATE UNIQUE INDEX statement_by_id ON statement (id);

-- The latest consistent-through moment promised before an orderly stop: nothing may be stored at or before it, whatever the clock says.
CREATE TABLE promise (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    moment INTEGER NOT NULL
);
