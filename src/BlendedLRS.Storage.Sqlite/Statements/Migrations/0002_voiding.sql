-- Voiding statements name their target here, so that a statement is known to be voided as soon as that is acknowledged. They are few.
ALTER TABLE statement ADD COLUMN voids BLOB;
CREATE INDEX statement_by_voids ON statement (voids) WHERE voids IS NOT NULL;

-- An origin also says whether its statements may define activities. Its rows keep their numbers; until the end of the transaction statements refer to none.
PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE kept_origin AS SELECT number, authority, source FROM origin;
DROP TABLE origin;
CREATE TABLE origin (
    number INTEGER PRIMARY KEY,
    authority TEXT NOT NULL,     -- JSON text of the authority
    source TEXT NOT NULL,        -- what the credential is bound to: Lms, Capture, ...
    may_define INTEGER NOT NULL, -- 1 when its statements may change what is known of activities
    UNIQUE (authority, source, may_define)
);
INSERT INTO origin (number, authority, source, may_define) SELECT number, authority, source, 1 FROM kept_origin;
DROP TABLE kept_origin;
