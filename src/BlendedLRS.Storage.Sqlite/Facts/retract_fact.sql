UPDATE fact SET counted = 0 WHERE sequence = ?1 AND counted = 1 RETURNING day
