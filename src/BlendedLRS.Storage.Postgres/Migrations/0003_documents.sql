-- Documents of the State, Agent Profile and Activity Profile Resources: not a projection, never rebuilt.
-- Everything is found by the digest of its context (kind, Activity, Agent, registration): a sharded engine distributes both tables on it, and
-- keys of several thousand bytes fit an index. Texts of clients are bytea in UTF-8, because text cannot hold NUL.

-- One row for each context that ever had a document. A change locks it, so that changes of one context are made one after the other.
CREATE TABLE document_context (
    context      bytea PRIMARY KEY, -- SHA-256 of what follows
    kind         smallint NOT NULL, -- 1 State, 2 Agent Profile, 3 Activity Profile
    activity     bytea,
    agent        bytea,             -- key of the IFI
    registration uuid,
    moment       bigint NOT NULL    -- the last that was given to an update, in ticks of 100 ns, UTC: it outlives the document, so that moments rise whatever is deleted
);

CREATE TABLE document (
    context      bytea NOT NULL,
    id_digest    bytea NOT NULL,    -- SHA-256 of the id
    id           bytea NOT NULL,
    content_type text NOT NULL,
    etag         text NOT NULL,     -- SHA-1 of the content, 40 hexadecimal digits
    updated      bigint NOT NULL,   -- ticks of 100 ns, UTC
    content      bytea NOT NULL,
    PRIMARY KEY (context, id_digest)
);

CREATE INDEX document_by_update ON document (context, updated);
