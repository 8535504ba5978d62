SELECT c.sequence
FROM generation AS g
JOIN fact_concern AS c ON c.generation = g.number
WHERE g.current = 1 AND c.person = (SELECT number FROM person WHERE ifi = ?1) AND c.sequence > ?2
ORDER BY c.sequence
LIMIT ?3
