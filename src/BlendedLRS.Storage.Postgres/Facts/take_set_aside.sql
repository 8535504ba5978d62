DELETE FROM fact_set_aside WHERE generation = $1 AND sequence = ANY ($2) RETURNING sequence
