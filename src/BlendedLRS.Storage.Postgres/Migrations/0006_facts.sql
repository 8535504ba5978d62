-- What a rule set concluded about each Statement: a projection, built anew from the log whenever it is dropped. One process at a time writes it, whichever it is.
-- A sharded engine distributes fact on the place of its Statement and keeps the others, which are small, as reference tables.
-- Texts that may be long are found by their digest, because an index takes no long keys.

-- Conclusions repeat by the thousand, so each is kept once, with the number of its facts.
CREATE TABLE fact_conclusion (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest        bytea NOT NULL UNIQUE, -- SHA-256 of all that follows but the count
    kind          text NOT NULL,
    grain         text NOT NULL,
    practice      text NOT NULL,
    modality      text NOT NULL,
    minutes_basis text NOT NULL,
    rules         text NOT NULL,         -- JSON array of rule ids
    facts         bigint NOT NULL DEFAULT 0
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
    sequence     bigint PRIMARY KEY,
    statement_id uuid NOT NULL,
    conclusion   bigint NOT NULL,
    evidence     bigint NOT NULL,
    person       bigint,
    day          date NOT NULL,          -- in the reporting time zone
    minutes      double precision,
    counted      boolean NOT NULL,
    voided       boolean NOT NULL DEFAULT false -- true when its Statement is voided: kept, but not counted
);

CREATE INDEX fact_counted_by_day ON fact (day, sequence) INCLUDE (conclusion, person, minutes) WHERE counted;

-- Months whose counted facts changed, and how far the log was read when they last did.
CREATE TABLE fact_dirty_month (
    month    date PRIMARY KEY,           -- its first day
    sequence bigint NOT NULL
);

CREATE TABLE fact_set_aside (
    sequence     bigint PRIMARY KEY,
    statement_id uuid NOT NULL,
    reason       text NOT NULL
);

-- Whoever changes facts locks this row first. The epoch rises whenever facts are dropped: numbers that a process remembers hold for one epoch.
CREATE TABLE fact_reached (
    one      smallint PRIMARY KEY CHECK (one = 1),
    sequence bigint NOT NULL,
    rule_set text NOT NULL,
    epoch    bigint NOT NULL
);

INSERT INTO fact_reached (one, sequence, rule_set, epoch) VALUES (1, 0, '', 0);
