-- Every month in which a generation has counted facts, going from the first day of one month to the first fact after its last.
WITH RECURSIVE month (first) AS (
    SELECT min(day) FROM fact WHERE generation = ?1 AND counted = 1
    UNION ALL
    SELECT (SELECT min(f.day) FROM fact AS f WHERE f.generation = ?1 AND f.counted = 1 AND f.day >= date(substr(month.first, 1, 7) || '-01', '+1 month'))
    FROM month
    WHERE month.first IS NOT NULL
)
INSERT INTO dirty_month (month, change)
SELECT substr(first, 1, 7), ?2 FROM month WHERE first IS NOT NULL
ON CONFLICT (month) DO UPDATE SET change = excluded.change
