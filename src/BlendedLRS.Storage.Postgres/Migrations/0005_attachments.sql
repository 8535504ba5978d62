-- The contents of attachments, each kept once under its SHA-2; not a projection, never rebuilt.
-- A content arrives in chunks that are committed one by one, so that no transaction stays open while a client sends. A sharded engine distributes
-- attachment and attachment_hold on the hash, the other two on the number of the content.

CREATE TABLE attachment (
    sha2    text COLLATE "C" PRIMARY KEY, -- lower-case hexadecimal digits
    content bigint NOT NULL,
    length  bigint NOT NULL,
    kept    boolean NOT NULL              -- true: a Statement names it, or may, and nothing deletes it any more
);

-- Deliveries that brought a content which is not kept yet, and have not ended. The content goes with the last of them, unless one of them kept it.
-- What a server left that was killed holds its content for ever: its Statements may be in the log.
CREATE TABLE attachment_hold (
    sha2     text COLLATE "C" NOT NULL,
    delivery bigint NOT NULL,             -- the number of the first content that it brought
    PRIMARY KEY (sha2, delivery)
);

-- Contents that no attachment has: still arriving, or about to be deleted. What is there for a day belongs to a server that was killed.
CREATE TABLE attachment_loose (
    content bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    since   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX attachment_loose_by_age ON attachment_loose (since);

CREATE TABLE attachment_chunk (
    content bigint NOT NULL,
    number  integer NOT NULL,             -- from 0; all but the last are 262144 bytes long
    bytes   bytea NOT NULL,
    PRIMARY KEY (content, number)
);

-- Most contents are compressed already.
ALTER TABLE attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
