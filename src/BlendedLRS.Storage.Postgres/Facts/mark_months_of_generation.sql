-- Every month in which a generation has counted facts, going from the first day of one month to the first fact after its last.
WITH RECURSIVE month (first) AS (
    SELECT min(day) FROM fact WHERE generation = $1 AND counted
    UNION ALL
    SELECT (SELECT min(f.day) FROM fact AS f WHERE f.generation = $1 AND f.counted AND f.day >= (date_trunc('month', month.first::timestamp) + interval '1 month')::date)
    FROM month
    WHERE month.first IS NOT NULL
)
INSERT INTO fact_dirty_month (month, change)
SELECT date_trunc('month', first::timestamp)::date, $2 FROM month WHERE first IS NOT NULL
ON CONFLICT (month) DO UPDATE SET change = excluded.change
