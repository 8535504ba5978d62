SELECT f.sequence, f.statement_id, c.kind, c.grain, c.practice, c.modality, c.rules, e.text, p.ifi, f.day, f.minutes, c.minutes_basis, f.voided, f.details, g.rule_set
FROM generation AS g
JOIN fact AS f ON f.generation = g.number
JOIN conclusion AS c ON c.number = f.conclusion
JOIN evidence AS e ON e.number = f.evidence
LEFT JOIN person AS p ON p.number = f.person
WHERE g.current = 1 AND f.sequence IN (SELECT value FROM json_each(?1))
ORDER BY f.sequence
