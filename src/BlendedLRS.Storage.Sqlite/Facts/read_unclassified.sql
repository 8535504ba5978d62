SELECT e.text, u.facts, u.first_day, u.last_day
FROM generation AS g
JOIN unclassified AS u ON u.generation = g.number
JOIN evidence AS e ON e.number = u.evidence
WHERE g.current = 1
ORDER BY u.facts DESC, u.evidence
LIMIT ?1
