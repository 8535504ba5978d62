INSERT INTO reference (source, target, target_id, voids) VALUES (?1, ?2, ?3, ?4)
