DELETE FROM fact_concern
WHERE generation = ?1 AND (person, sequence) IN (SELECT person, sequence FROM fact_concern WHERE generation = ?1 ORDER BY person, sequence LIMIT ?2)
