UPDATE fact SET voided = true, counted = false
WHERE generation = ANY ($1) AND sequence = ANY ($2) AND NOT voided
RETURNING generation, day, details, person
