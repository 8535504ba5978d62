-- Configuration: not a projection, never rebuilt. A few rows that every server reads; a sharded engine keeps them as reference tables.
-- What people typed is bytea in UTF-8, because text cannot hold NUL; bytes are also compared letter by letter under any collation.

CREATE TABLE credential (
    key         bytea PRIMARY KEY,
    secret_hash bytea NOT NULL,
    name        bytea NOT NULL,
    source      text NOT NULL, -- what it is bound to: Lms, Capture, ...
    scopes      text NOT NULL, -- JSON array of the standard's words
    created     bigint,        -- ticks of 100 ns, UTC
    revoked     bigint         -- since when it is refused
);

CREATE TABLE administrator (
    name          bytea PRIMARY KEY,
    password_hash text NOT NULL
);

CREATE TABLE setting (
    name  text PRIMARY KEY,
    value text NOT NULL
);
