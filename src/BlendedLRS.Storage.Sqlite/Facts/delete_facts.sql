DELETE FROM fact
WHERE generation = ?1 AND sequence <= (SELECT max(sequence) FROM (SELECT sequence FROM fact WHERE generation = ?1 ORDER BY sequence LIMIT ?2))
