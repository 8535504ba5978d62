SELECT f.sequence, f.statement_id
FROM generation AS g
JOIN fact AS f ON f.generation = g.number AND f.sequence = (SELECT max(last.sequence) FROM fact AS last WHERE last.generation = g.number)
ORDER BY f.sequence DESC
LIMIT 1
