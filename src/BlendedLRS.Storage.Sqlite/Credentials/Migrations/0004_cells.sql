-- Published cells, after disclosure control. They are no projection: those of closed periods are frozen, and outlive the facts that they were computed from.

-- What the cells of one measure and period have in common. They are written together.
CREATE TABLE cell_block (
    measure          TEXT NOT NULL,
    grain            TEXT NOT NULL,
    first_day        TEXT NOT NULL, -- 2026-01-01
    as_of            TEXT NOT NULL, -- 2026-01-31T09:05:00.0000000Z
    rule_set_version TEXT NOT NULL,
    stamp            TEXT NOT NULL,
    unfinished       INTEGER NOT NULL,
    frozen_at        TEXT,          -- null while they are computed again
    PRIMARY KEY (measure, grain, first_day)
);

-- The check makes a hidden cell with a value impossible, not merely unwritten.
CREATE TABLE cell (
    measure              TEXT NOT NULL,
    grain                TEXT NOT NULL,
    first_day            TEXT NOT NULL,
    slice                TEXT NOT NULL,
    component            TEXT NOT NULL,
    unit                 TEXT,
    unit_level           INTEGER,
    site                 TEXT,
    role_family          TEXT,
    module               TEXT,
    topic                TEXT,
    practice             TEXT,
    baseline_set         TEXT,
    status               TEXT NOT NULL,
    reason               TEXT NOT NULL,
    value                REAL,
    numerator            REAL,
    denominator          REAL,
    low                  REAL,
    high                 REAL,
    people               INTEGER,
    events               INTEGER,
    unclassified_at_most REAL,
    imputed_at_most      REAL,
    PRIMARY KEY (measure, grain, first_day, slice, component),
    CHECK (status = 'ok' OR (value IS NULL AND numerator IS NULL AND denominator IS NULL AND low IS NULL AND high IS NULL AND people IS NULL AND events IS NULL
        AND unclassified_at_most IS NULL AND imputed_at_most IS NULL))
);
