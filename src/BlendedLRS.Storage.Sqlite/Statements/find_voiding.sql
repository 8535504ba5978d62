SELECT 1 FROM statement INDEXED BY statement_by_voids WHERE voids = ?1 LIMIT 1
