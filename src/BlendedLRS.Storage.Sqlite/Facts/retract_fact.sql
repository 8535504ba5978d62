UPDATE fact SET voided = 1, counted = 0
WHERE generation = ?1 AND sequence = ?2 AND voided = 0
RETURNING day, details, person
