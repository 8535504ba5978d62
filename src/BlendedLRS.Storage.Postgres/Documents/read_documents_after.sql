-- In the order of the digests, up to so many bytes of contents.
SELECT kind, activity, agent, registration, id, content_type, etag, updated, content
FROM (
    SELECT d.*, c.kind, c.activity, c.agent, c.registration,
        sum(octet_length(d.content)) OVER (ORDER BY d.context, d.id_digest ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM (SELECT * FROM document WHERE (context, id_digest) > ($1, $2) ORDER BY context, id_digest LIMIT $3) AS d
    JOIN document_context AS c ON c.context = d.context
) AS found
WHERE coalesce(before, 0) < $4
ORDER BY context, id_digest
