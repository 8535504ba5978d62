DELETE FROM fact_link
WHERE generation = ?1
    AND (digest, sequence) <= (
        SELECT digest, sequence
        FROM (SELECT digest, sequence FROM fact_link WHERE generation = ?1 ORDER BY digest, sequence LIMIT ?2)
        ORDER BY digest DESC, sequence DESC
        LIMIT 1)
