-- What was concluded from several facts of one person or module together. Dropped and built anew with the facts.

CREATE TABLE resolved_owner (
    owner         TEXT PRIMARY KEY,
    generation    INTEGER NOT NULL, -- the stamp: what its records were resolved from
    configuration INTEGER NOT NULL,
    facts         INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE resolved (
    owner TEXT NOT NULL,
    kind  INTEGER NOT NULL,
    key   TEXT NOT NULL,
    day   INTEGER NOT NULL, -- days since 0001-01-01
    json  TEXT NOT NULL,
    PRIMARY KEY (owner, kind, key)
) WITHOUT ROWID;

CREATE INDEX resolved_by_day ON resolved (kind, day);

CREATE TABLE resolved_dirty_month (
    kind   INTEGER NOT NULL,
    month  INTEGER NOT NULL,    -- its first day
    change INTEGER NOT NULL,
    PRIMARY KEY (kind, month)
) WITHOUT ROWID;

-- Counts changes, so that a month that changed again while it was summed up stays dirty.
CREATE TABLE resolved_change (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    change INTEGER NOT NULL
);

INSERT INTO resolved_change (one, change) VALUES (1, 0);
