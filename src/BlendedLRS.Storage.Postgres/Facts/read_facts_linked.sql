-- The places first, as an array, so that facts are looked up by their key whatever the planner thinks of how many there are.
SELECT f.sequence, f.statement_id, c.kind, c.grain, c.practice, c.modality, c.rules, e.text, p.ifi, f.day, f.minutes, c.minutes_basis, f.voided, f.details, g.rule_set
FROM fact_generation AS g
JOIN fact AS f ON f.generation = g.number
JOIN fact_conclusion AS c ON c.number = f.conclusion
JOIN fact_evidence AS e ON e.number = f.evidence
LEFT JOIN fact_person AS p ON p.number = f.person
WHERE g.current AND f.sequence = ANY (ARRAY (
    SELECT linked.sequence
    FROM fact_generation AS now
    CROSS JOIN unnest($1::bytea[]) AS wanted (digest)
    CROSS JOIN LATERAL (
        SELECT sequence FROM fact_link WHERE generation = now.number AND digest = wanted.digest AND sequence > $3 ORDER BY sequence LIMIT $4
    ) AS linked
    WHERE now.current
    UNION
    SELECT concerning.sequence
    FROM fact_generation AS now
    CROSS JOIN fact_person AS wanted
    CROSS JOIN LATERAL (
        SELECT sequence FROM fact_concern WHERE generation = now.number AND person = wanted.number AND sequence > $3 ORDER BY sequence LIMIT $4
    ) AS concerning
    WHERE now.current AND wanted.digest = ANY ($2)
    ORDER BY sequence
    LIMIT $4
))
ORDER BY f.sequence
