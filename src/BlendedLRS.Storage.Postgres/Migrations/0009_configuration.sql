-- Roster, catalogue, rule sets: entries that servers hold in memory and ask for by revision. Some ten thousand rows; a sharded engine keeps them as reference tables.

CREATE TABLE configuration_entry (
    collection text COLLATE "C" NOT NULL,
    key        text COLLATE "C" NOT NULL,
    json       text,            -- null when it was deleted
    changed_by text NOT NULL,
    changed_at bigint NOT NULL, -- ticks of 100 ns, UTC
    revision   bigint NOT NULL, -- of the write that changed it
    PRIMARY KEY (collection, key)
);

CREATE INDEX configuration_entry_by_revision ON configuration_entry (revision);

-- Whoever writes moves this row first: the second of two who have seen the same finds it moved.
CREATE TABLE configuration_revision (
    one      smallint PRIMARY KEY CHECK (one = 1),
    revision bigint NOT NULL
);

INSERT INTO configuration_revision (one, revision) VALUES (1, 0);
