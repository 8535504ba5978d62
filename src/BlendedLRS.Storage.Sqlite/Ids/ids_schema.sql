-- Which statement of the log has which id. The log's own transaction stays without a random index: what is new gathers here in the order of the log
-- and is merged into the sorted table in large runs. A file whose schema text differs from this one is dropped and built anew.

CREATE TABLE sorted_id (
    id BLOB PRIMARY KEY, -- 16 bytes in the order of the text form
    sequence INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE recent_id (
    sequence INTEGER PRIMARY KEY,
    id BLOB NOT NULL
);

-- The last place of the log that both tables cover, and its moment (which ties the file to this log).
CREATE TABLE reached (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL,
    stored INTEGER NOT NULL
);

INSERT INTO reached (one, sequence, stored) VALUES (1, 0, 0);
