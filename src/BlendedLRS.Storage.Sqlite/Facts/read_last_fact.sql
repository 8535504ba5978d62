SELECT sequence, statement_id FROM fact ORDER BY sequence DESC LIMIT 1
