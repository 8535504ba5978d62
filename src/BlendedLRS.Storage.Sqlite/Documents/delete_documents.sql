DELETE FROM document WHERE kind = ?1 AND activity = ?2 AND agent = ?3 AND registration = ?4
