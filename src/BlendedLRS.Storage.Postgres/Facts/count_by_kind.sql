SELECT c.kind, sum(n.facts)::bigint
FROM fact_generation AS g
JOIN fact_count AS n ON n.generation = g.number
JOIN fact_conclusion AS c ON c.number = n.conclusion
WHERE g.current
GROUP BY c.kind
