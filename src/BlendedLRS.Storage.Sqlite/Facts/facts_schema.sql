-- What a rule set concluded about each statement. A file whose schema text differs from this one is dropped and built anew, so there are
-- no migrations: to force a rebuild, change this text.

-- Conclusions repeat by the thousand, so each is kept once, with the number of its facts.
CREATE TABLE conclusion (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    grain TEXT NOT NULL,
    practice TEXT NOT NULL,
    modality TEXT NOT NULL,
    minutes_basis TEXT NOT NULL,
    rules TEXT NOT NULL, -- JSON array of rule ids
    facts INTEGER NOT NULL,
    UNIQUE (kind, grain, practice, modality, minutes_basis, rules)
);

CREATE TABLE evidence (
    number INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE -- JSON array of short texts
);

CREATE TABLE person (
    number INTEGER PRIMARY KEY,
    ifi TEXT NOT NULL UNIQUE
);

CREATE TABLE fact (
    sequence INTEGER PRIMARY KEY,
    statement_id BLOB NOT NULL,
    conclusion INTEGER NOT NULL REFERENCES conclusion (number),
    evidence INTEGER NOT NULL REFERENCES evidence (number),
    person INTEGER REFERENCES person (number),
    day TEXT NOT NULL, -- ISO date in the reporting time zone
    minutes REAL,
    counted INTEGER NOT NULL,
    voided INTEGER NOT NULL DEFAULT 0 -- 1 when its statement is voided: kept, but not counted
);

CREATE INDEX fact_counted_by_day ON fact (day) WHERE counted = 1;

-- Months whose counted facts changed, and how far the log was read when they last did.
CREATE TABLE dirty_month (
    month TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE set_aside (
    sequence INTEGER PRIMARY KEY,
    statement_id BLOB NOT NULL,
    reason TEXT NOT NULL
);

CREATE TABLE reached (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL,
    rule_set TEXT NOT NULL
);

INSERT INTO reached (one, sequence, rule_set) VALUES (1, 0, '');
