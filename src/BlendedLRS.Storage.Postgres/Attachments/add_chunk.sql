-- Only while the content is loose: one that was swept gets nothing more, because nobody would ever delete it.
INSERT INTO attachment_chunk (content, number, bytes)
SELECT $1, $2, $3 FROM (SELECT FROM attachment_loose WHERE content = $1 FOR KEY SHARE) AS arriving
ON CONFLICT (content, number) DO NOTHING
