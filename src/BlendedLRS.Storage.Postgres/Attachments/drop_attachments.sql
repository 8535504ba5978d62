-- Their chunks are deleted afterwards, or by whoever sweeps: the number alone is back among the loose ones.
WITH dropped AS (
    DELETE FROM attachment AS a
    WHERE a.sha2 = ANY ($1) AND NOT a.kept AND NOT EXISTS (SELECT FROM attachment_hold AS h WHERE h.sha2 = a.sha2)
    RETURNING a.content
)
INSERT INTO attachment_loose (content) OVERRIDING SYSTEM VALUE SELECT content FROM dropped RETURNING content
