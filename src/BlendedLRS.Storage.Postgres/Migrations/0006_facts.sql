-- What rule sets concluded about each Statement: a projection, built anew from the log whenever it is dropped. One process at a time writes it, whichever it is.
-- A sharded engine distributes fact on the place of its Statement and keeps the others, which are small, as reference tables.
-- Texts that may be long are found by their digest, because an index takes no long keys.

-- The facts of one rule set. Readers see those of the current one; others are being built, or given up and deleted little by little.
CREATE TABLE fact_generation (
    number   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- never given twice
    rule_set text NOT NULL,
    sequence bigint NOT NULL,            -- the last place of the log that they hold
    current  boolean NOT NULL,
    dropped  boolean NOT NULL DEFAULT false
);

CREATE UNIQUE INDEX fact_generation_current ON fact_generation (current) WHERE current;
CREATE UNIQUE INDEX fact_generation_rule_set ON fact_generation (rule_set) WHERE NOT dropped;

-- Conclusions, evidence and people repeat by the thousand, so each is kept once for all generations.
CREATE TABLE fact_conclusion (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest        bytea NOT NULL UNIQUE, -- SHA-256 of all that follows
    kind          text NOT NULL,
    grain         text NOT NULL,
    practice      text NOT NULL,
    modality      text NOT NULL,
    minutes_basis text NOT NULL,
    rules         text NOT NULL          -- JSON array of rule ids
);

CREATE TABLE fact_evidence (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest bytea NOT NULL UNIQUE,
    text   text NOT NULL                 -- JSON array of short texts
);

CREATE TABLE fact_person (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest bytea NOT NULL UNIQUE,
    ifi    bytea NOT NULL                -- UTF-8; text cannot hold NUL
);

CREATE TABLE fact (
    generation    bigint NOT NULL,
    sequence      bigint NOT NULL,
    statement_id  uuid NOT NULL,
    conclusion    bigint NOT NULL,
    evidence      bigint NOT NULL,
    person        bigint,
    day           date NOT NULL,         -- in the reporting time zone
    minutes       double precision,
    counted       boolean NOT NULL,
    voided        boolean NOT NULL DEFAULT false, -- true when its Statement is voided: kept, but not counted
    detailed_kind text,                  -- the kind, where there are details
    details       text,                  -- JSON
    PRIMARY KEY (generation, sequence)
);

CREATE INDEX fact_counted_by_day ON fact (generation, day, sequence) INCLUDE (conclusion, person, minutes) WHERE counted;
CREATE INDEX fact_detailed_by_person ON fact (generation, person, sequence) WHERE detailed_kind IS NOT NULL;
CREATE INDEX fact_detailed_by_kind ON fact (generation, detailed_kind, sequence) WHERE detailed_kind IS NOT NULL;

-- What facts with details refer to (Statements) or are about (modules), by the SHA-256 of a short text.
CREATE TABLE fact_link (
    generation bigint NOT NULL,
    digest     bytea NOT NULL,
    sequence   bigint NOT NULL,
    PRIMARY KEY (generation, digest, sequence)
);

-- Whom they concern beside their Actor.
CREATE TABLE fact_concern (
    generation bigint NOT NULL,
    person     bigint NOT NULL,
    sequence   bigint NOT NULL,
    PRIMARY KEY (generation, person, sequence)
);

-- How many facts have a conclusion.
CREATE TABLE fact_count (
    generation bigint NOT NULL,
    conclusion bigint NOT NULL,
    facts      bigint NOT NULL,
    PRIMARY KEY (generation, conclusion)
);

-- What no rule knew, by the evidence that was noted.
CREATE TABLE fact_unclassified (
    generation bigint NOT NULL,
    evidence   bigint NOT NULL,
    facts      bigint NOT NULL,
    first_day  date NOT NULL,
    last_day   date NOT NULL,
    PRIMARY KEY (generation, evidence)
);

-- Months whose counted facts changed in the current generation, and the last change that did it.
CREATE TABLE fact_dirty_month (
    month  date PRIMARY KEY,             -- its first day
    change bigint NOT NULL
);

-- People whom facts with details concern that did; by themselves, because their numbers end with a reset.
CREATE TABLE fact_dirty_person (
    digest bytea PRIMARY KEY,
    ifi    bytea NOT NULL,
    change bigint NOT NULL
);

CREATE TABLE fact_set_aside (
    generation   bigint NOT NULL,
    sequence     bigint NOT NULL,
    statement_id uuid NOT NULL,
    reason       text NOT NULL,
    since        timestamptz NOT NULL,
    PRIMARY KEY (generation, sequence)
);

-- Whoever changes facts locks this row first. The epoch rises whenever all facts are dropped: numbers that a process remembers hold for one epoch.
-- Changes are counted, so that what changed again while somebody summed it up stays dirty.
CREATE TABLE fact_lock (
    one    smallint PRIMARY KEY CHECK (one = 1),
    epoch  bigint NOT NULL,
    change bigint NOT NULL
);

INSERT INTO fact_lock (one, epoch, change) VALUES (1, 0, 0);
