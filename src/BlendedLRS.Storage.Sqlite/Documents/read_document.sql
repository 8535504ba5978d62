SELECT kind, activity, agent, registration, id, content_type, etag, updated, content FROM document WHERE number = ?1
