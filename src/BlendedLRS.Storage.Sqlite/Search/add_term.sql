INSERT INTO term (kind, text, number) VALUES (?1, ?2, ?3)
