INSERT INTO set_aside (generation, sequence, statement_id, reason, since) VALUES (?1, ?2, ?3, ?4, ?5)
