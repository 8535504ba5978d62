SELECT content FROM attachment_loose WHERE content = $1 FOR UPDATE SKIP LOCKED
