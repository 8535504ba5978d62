SELECT id, updated FROM document WHERE kind = ?1 AND activity = ?2 AND agent = ?3 AND registration = ?4 AND updated > ?5 ORDER BY updated
