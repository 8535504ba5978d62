SELECT f.sequence, f.statement_id, c.kind, c.grain, c.practice, c.modality, c.rules, e.text, p.ifi, f.day, f.minutes, c.minutes_basis, f.voided, f.details, g.rule_set
FROM fact_generation AS g
CROSS JOIN unnest($1::text[]) AS wanted (kind)
CROSS JOIN LATERAL (
    SELECT * FROM fact WHERE generation = g.number AND detailed_kind = wanted.kind AND sequence > $2 ORDER BY sequence LIMIT $3
) AS f
JOIN fact_conclusion AS c ON c.number = f.conclusion
JOIN fact_evidence AS e ON e.number = f.evidence
LEFT JOIN fact_person AS p ON p.number = f.person
WHERE g.current
ORDER BY f.sequence
LIMIT $3
