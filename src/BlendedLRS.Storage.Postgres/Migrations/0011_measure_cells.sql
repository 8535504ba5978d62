-- Published cells of every measure, after disclosure control. They are no projection: those of closed periods are frozen, and outlive the facts that they were computed from.
-- Some ten thousand rows: a sharded engine keeps them as reference tables.

-- What the cells of one measure and period have in common. They are written together.
CREATE TABLE cell_block (
    measure          text COLLATE "C" NOT NULL,
    grain            text COLLATE "C" NOT NULL,
    first_day        text COLLATE "C" NOT NULL, -- 2026-01-01
    as_of            text COLLATE "C" NOT NULL, -- 2026-01-31T09:05:00.0000000Z
    rule_set_version text COLLATE "C" NOT NULL,
    stamp            text COLLATE "C" NOT NULL,
    unfinished       boolean NOT NULL,
    frozen_at        text COLLATE "C",          -- null while they are computed again
    PRIMARY KEY (measure, grain, first_day)
);

-- The check makes a hidden cell with a value impossible, not merely unwritten.
CREATE TABLE cell (
    measure              text COLLATE "C" NOT NULL,
    grain                text COLLATE "C" NOT NULL,
    first_day            text COLLATE "C" NOT NULL,
    slice                text COLLATE "C" NOT NULL,
    component            text COLLATE "C" NOT NULL,
    unit                 text COLLATE "C",
    unit_level           integer,
    site                 text COLLATE "C",
    role_family          text COLLATE "C",
    module               text COLLATE "C",
    topic                text COLLATE "C",
    practice             text COLLATE "C",
    baseline_set         text COLLATE "C",
    status               text COLLATE "C" NOT NULL,
    reason               text COLLATE "C" NOT NULL,
    value                double precision,
    numerator            double precision,
    denominator          double precision,
    low                  double precision,
    high                 double precision,
    people               integer,
    events               integer,
    unclassified_at_most double precision,
    imputed_at_most      double precision,
    PRIMARY KEY (measure, grain, first_day, slice, component),
    CHECK (status = 'ok' OR (value IS NULL AND numerator IS NULL AND denominator IS NULL AND low IS NULL AND high IS NULL AND people IS NULL AND events IS NULL
        AND unclassified_at_most IS NULL AND imputed_at_most IS NULL))
);
