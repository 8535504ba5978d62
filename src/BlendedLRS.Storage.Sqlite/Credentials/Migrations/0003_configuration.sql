-- Roster, catalogue, rule sets: entries that servers hold in memory and ask for by revision.

CREATE TABLE configuration_entry (
    collection TEXT NOT NULL,
    key        TEXT NOT NULL,
    json       TEXT,             -- null when it was deleted
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL, -- ticks of 100 ns, UTC
    revision   INTEGER NOT NULL, -- of the write that changed it
    PRIMARY KEY (collection, key)
) WITHOUT ROWID;

CREATE INDEX configuration_entry_by_revision ON configuration_entry (revision);

CREATE TABLE configuration_revision (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL
);

INSERT INTO configuration_revision (one, revision) VALUES (1, 0);
