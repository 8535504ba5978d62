INSERT INTO generation (rule_set, sequence, current) VALUES (?1, 0, ?2)
