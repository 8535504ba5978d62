SELECT a.sequence, a.statement_id, a.reason, a.since
FROM fact_generation AS g
JOIN fact_set_aside AS a ON a.generation = g.number
WHERE g.current AND a.sequence > $1
ORDER BY a.sequence
LIMIT $2
