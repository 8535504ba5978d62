DELETE FROM fact_concern
WHERE generation = $1
    AND (person, sequence) <= (
        SELECT person, sequence
        FROM (SELECT person, sequence FROM fact_concern WHERE generation = $1 ORDER BY person, sequence LIMIT $2) AS first
        ORDER BY person DESC, sequence DESC
        LIMIT 1)
