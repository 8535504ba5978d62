SELECT f.sequence, f.statement_id, c.kind, c.grain, c.practice, c.modality, c.rules, e.text, p.ifi, f.day, f.minutes, c.minutes_basis, f.voided,
    (SELECT rule_set FROM fact_reached)
FROM fact AS f
JOIN fact_conclusion AS c ON c.number = f.conclusion
JOIN fact_evidence AS e ON e.number = f.evidence
LEFT JOIN fact_person AS p ON p.number = f.person
WHERE f.sequence > $1
ORDER BY f.sequence
LIMIT $2
