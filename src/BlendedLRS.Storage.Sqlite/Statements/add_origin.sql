INSERT INTO origin (authority, source) VALUES (?1, ?2)
