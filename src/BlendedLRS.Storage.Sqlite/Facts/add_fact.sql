INSERT INTO fact (generation, sequence, statement_id, conclusion, evidence, person, day, minutes, counted, detailed_kind, details)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
