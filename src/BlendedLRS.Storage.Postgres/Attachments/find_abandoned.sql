SELECT content FROM attachment_loose WHERE since < now() - interval '1 day' ORDER BY since LIMIT 1 FOR UPDATE SKIP LOCKED
