INSERT INTO conclusion (kind, grain, practice, modality, minutes_basis, rules, facts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)
