-- Documents of the State, Agent Profile and Activity Profile Resources: not a projection, never rebuilt.

CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,       -- 1 State, 2 Agent Profile, 3 Activity Profile
    activity TEXT NOT NULL,      -- empty where the kind has none
    agent TEXT NOT NULL,         -- key of the IFI; empty where the kind has none
    registration BLOB NOT NULL,  -- 16 bytes; empty where there is none
    id TEXT NOT NULL,
    content_type TEXT NOT NULL,
    etag TEXT NOT NULL,          -- SHA-1 of the content, 40 hexadecimal digits
    updated INTEGER NOT NULL,    -- ticks of 100 ns, UTC
    content BLOB NOT NULL
);

CREATE UNIQUE INDEX document_by_id ON document (kind, activity, agent, registration, id);

CREATE UNIQUE INDEX document_by_update ON document (kind, activity, agent, registration, updated, id);

-- The last moment that was given to an update: it outlives the document, so that moments rise whatever is deleted and whatever the clock does.
CREATE TABLE last_update (
    moment INTEGER NOT NULL
);

INSERT INTO last_update (moment) VALUES (0);
