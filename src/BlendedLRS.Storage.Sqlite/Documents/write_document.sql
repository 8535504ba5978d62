INSERT INTO document (kind, activity, agent, registration, id, content_type, etag, updated, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (kind, activity, agent, registration, id) DO UPDATE
SET content_type = excluded.content_type, etag = excluded.etag, updated = excluded.updated, content = excluded.content
