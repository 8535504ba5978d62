-- What rule sets concluded about each statement. A file whose schema text differs from this one is dropped and built anew, so there are
-- no migrations: to force a rebuild, change this text.

-- The facts of one rule set. Readers see those of the current one; others are being built, or given up and deleted little by little.
CREATE TABLE generation (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
    rule_set TEXT NOT NULL,
    sequence INTEGER NOT NULL, -- the last place of the log that they hold
    current INTEGER NOT NULL,
    dropped INTEGER NOT NULL DEFAULT 0
);

CREATE UNIQUE INDEX generation_current ON generation (current) WHERE current = 1;
CREATE UNIQUE INDEX generation_rule_set ON generation (rule_set) WHERE dropped = 0;

-- Conclusions, evidence and people repeat by the thousand, so each is kept once for all generations.
CREATE TABLE conclusion (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    grain TEXT NOT NULL,
    practice TEXT NOT NULL,
    modality TEXT NOT NULL,
    minutes_basis TEXT NOT NULL,
    rules TEXT NOT NULL, -- JSON array of rule ids
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
    generation INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    statement_id BLOB NOT NULL,
    conclusion INTEGER NOT NULL REFERENCES conclusion (number),
    evidence INTEGER NOT NULL REFERENCES evidence (number),
    person INTEGER REFERENCES person (number),
    day TEXT NOT NULL, -- ISO date in the reporting time zone
    minutes REAL,
    counted INTEGER NOT NULL,
    voided INTEGER NOT NULL DEFAULT 0, -- 1 when its statement is voided: kept, but not counted
    detailed_kind TEXT, -- the kind, where there are details
    details TEXT, -- JSON
    PRIMARY KEY (generation, sequence)
) WITHOUT ROWID;

CREATE INDEX fact_counted_by_day ON fact (generation, day) WHERE counted = 1;
CREATE INDEX fact_detailed_by_person ON fact (generation, person, sequence) WHERE details IS NOT NULL AND person IS NOT NULL;
CREATE INDEX fact_detailed_by_kind ON fact (generation, detailed_kind, sequence) WHERE details IS NOT NULL;

-- What facts with details refer to (statements) or are about (modules), by the SHA-256 of a short text.
CREATE TABLE fact_link (
    generation INTEGER NOT NULL,
    digest BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (generation, digest, sequence)
) WITHOUT ROWID;

-- Whom they concern beside their actor.
CREATE TABLE fact_concern (
    generation INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (number),
    sequence INTEGER NOT NULL,
    PRIMARY KEY (generation, person, sequence)
) WITHOUT ROWID;

-- How many facts have a conclusion.
CREATE TABLE fact_count (
    generation INTEGER NOT NULL,
    conclusion INTEGER NOT NULL,
    facts INTEGER NOT NULL,
    PRIMARY KEY (generation, conclusion)
) WITHOUT ROWID;

-- What no rule knew, by the evidence that was noted.
CREATE TABLE unclassified (
    generation INTEGER NOT NULL,
    evidence INTEGER NOT NULL,
    facts INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    PRIMARY KEY (generation, evidence)
) WITHOUT ROWID;

CREATE TABLE set_aside (
    generation INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    statement_id BLOB NOT NULL,
    reason TEXT NOT NULL,
    since INTEGER NOT NULL, -- ticks, UTC
    PRIMARY KEY (generation, sequence)
) WITHOUT ROWID;

-- Counts the changes of facts, so that what changed again while somebody summed it up stays dirty. Rises also with a reset.
CREATE TABLE fact_change (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    change INTEGER NOT NULL
);

INSERT INTO fact_change (one, change) VALUES (1, 0);

-- Months whose counted facts changed in the current generation, and the last change that did it.
CREATE TABLE dirty_month (
    month TEXT PRIMARY KEY,
    change INTEGER NOT NULL
) WITHOUT ROWID;

-- People whom facts with details concern that did; by their text, because numbers end with a reset.
CREATE TABLE dirty_person (
    ifi TEXT PRIMARY KEY,
    change INTEGER NOT NULL
) WITHOUT ROWID;
