DELETE FROM fact_link
WHERE generation = ?1 AND (digest, sequence) IN (SELECT digest, sequence FROM fact_link WHERE generation = ?1 ORDER BY digest, sequence LIMIT ?2)
