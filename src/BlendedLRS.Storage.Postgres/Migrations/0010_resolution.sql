-- What was concluded from several facts of one person or module together: a projection, dropped and built anew with the facts. One process at a time writes it.
-- A sharded engine distributes resolved and resolved_owner on owner, colocated; the others are small.

CREATE TABLE resolved_owner (
    owner         text COLLATE "C" PRIMARY KEY,
    generation    bigint NOT NULL, -- the stamp: what its records were resolved from
    configuration bigint NOT NULL,
    facts         bigint NOT NULL
);

CREATE TABLE resolved (
    owner text COLLATE "C" NOT NULL,
    kind  smallint NOT NULL,
    key   text COLLATE "C" NOT NULL,
    day   date NOT NULL,
    json  text NOT NULL,
    PRIMARY KEY (owner, kind, key)
);

CREATE INDEX resolved_by_day ON resolved (kind, day);

CREATE TABLE resolved_dirty_month (
    kind   smallint NOT NULL,
    month  date NOT NULL,          -- its first day
    change bigint NOT NULL,
    PRIMARY KEY (kind, month)
);

-- Counts changes, so that a month that changed again while it was summed up stays dirty. Whoever changes records locks this row first.
CREATE TABLE resolved_change (
    one    smallint PRIMARY KEY CHECK (one = 1),
    change bigint NOT NULL
);

INSERT INTO resolved_change (one, change) VALUES (1, 0);
