INSERT INTO document (context, id_digest, id, content_type, etag, updated, content) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (context, id_digest) DO UPDATE
SET content_type = excluded.content_type, etag = excluded.etag, updated = excluded.updated, content = excluded.content
