SELECT f.sequence, f.statement_id, c.kind, c.grain, c.practice, c.modality, c.rules, e.text, p.ifi, f.day, f.minutes, c.minutes_basis, f.voided, f.details, g.rule_set
FROM fact_generation AS g
JOIN fact AS f ON f.generation = g.number
JOIN fact_conclusion AS c ON c.number = f.conclusion
JOIN fact_evidence AS e ON e.number = f.evidence
LEFT JOIN fact_person AS p ON p.number = f.person
WHERE g.current AND f.detailed_kind IS NOT NULL AND p.digest = ANY ($1) AND f.sequence > $2
ORDER BY f.sequence
LIMIT $3
