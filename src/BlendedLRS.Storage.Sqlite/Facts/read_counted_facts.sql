-- The counted facts of a month, summed by who reads them: grouping by modality and person would sort them here first.
SELECT conclusion, person, minutes
FROM fact INDEXED BY fact_counted_by_day
WHERE counted = 1 AND generation = (SELECT number FROM generation WHERE current = 1) AND day >= ?1 AND day < ?2
ORDER BY day
