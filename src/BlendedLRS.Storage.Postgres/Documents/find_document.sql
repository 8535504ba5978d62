SELECT content_type, etag, updated, content FROM document WHERE context = $1 AND id_digest = $2
