INSERT INTO recent_id (sequence, id) VALUES (?1, ?2)
