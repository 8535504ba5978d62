-- One row for each modality, person and basis of a month's counted facts; people come together in order, those unknown first.
SELECT c.modality, f.person, c.minutes_basis, count(*), count(f.minutes), sum(f.minutes)
FROM fact AS f INDEXED BY fact_counted_by_day
JOIN conclusion AS c ON c.number = f.conclusion
WHERE f.counted = 1 AND f.day >= ?1 AND f.day < ?2
GROUP BY c.modality, f.person, c.minutes_basis
ORDER BY c.modality, f.person, c.minutes_basis
