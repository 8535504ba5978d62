INSERT INTO set_aside (sequence, statement_id, reason) VALUES (?1, ?2, ?3)
