SELECT e.text, u.facts, u.first_day, u.last_day
FROM fact_generation AS g
JOIN fact_unclassified AS u ON u.generation = g.number
JOIN fact_evidence AS e ON e.number = u.evidence
WHERE g.current
ORDER BY u.facts DESC, u.evidence
LIMIT $1
