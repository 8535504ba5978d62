UPDATE fact SET voided = 1, counted = 0 WHERE sequence = ?1 AND voided = 0 RETURNING day
