SELECT c.kind, sum(n.facts)
FROM generation AS g
JOIN fact_count AS n ON n.generation = g.number
JOIN conclusion AS c ON c.number = n.conclusion
WHERE g.current = 1
GROUP BY c.kind
