-- Configuration: not a projection, never rebuilt.

CREATE TABLE credential (
    key TEXT PRIMARY KEY,
    secret_hash BLOB NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL, -- what it is bound to: Lms, Capture, ...
    scopes TEXT NOT NULL  -- JSON array of the standard's words
) WITHOUT ROWID;

CREATE TABLE administrator (
    name TEXT PRIMARY KEY,
    password_hash TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
