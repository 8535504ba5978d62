SELECT l.sequence
FROM generation AS g
JOIN fact_link AS l ON l.generation = g.number
WHERE g.current = 1 AND l.digest = ?1 AND l.sequence > ?2
ORDER BY l.sequence
LIMIT ?3
