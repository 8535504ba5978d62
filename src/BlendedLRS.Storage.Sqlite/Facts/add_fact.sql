INSERT INTO fact (sequence, statement_id, conclusion, evidence, person, day, minutes, counted)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
