INSERT INTO origin (authority, source, may_define) VALUES (?1, ?2, ?3)
