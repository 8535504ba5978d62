SELECT a.sequence, a.statement_id, a.reason, a.since
FROM generation AS g
JOIN set_aside AS a ON a.generation = g.number
WHERE g.current = 1 AND a.sequence > ?1
ORDER BY a.sequence
LIMIT ?2
