INSERT INTO conclusion (kind, grain, practice, modality, minutes_basis, rules) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
