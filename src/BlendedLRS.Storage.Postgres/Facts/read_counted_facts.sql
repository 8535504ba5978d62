-- The counted facts of a month, summed by who reads them, always in the same order: sums of broken numbers depend on it in their last digits.
SELECT f.conclusion, f.person, f.minutes, c.modality, c.minutes_basis
FROM fact_generation AS g
JOIN fact AS f ON f.generation = g.number
JOIN fact_conclusion AS c ON c.number = f.conclusion
WHERE g.current AND f.counted AND f.day >= $1 AND f.day < $2
ORDER BY f.day, f.sequence
