INSERT INTO blend_cells (month, modality, status, people, events, minutes, minutes_basis, unknown_minutes_share, unfinished, as_of, rule_set_version)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
