INSERT INTO fact_count (generation, conclusion, facts)
SELECT $1, conclusion, count(*) FROM unnest($2::bigint[]) AS fact (conclusion) GROUP BY conclusion
ON CONFLICT (generation, conclusion) DO UPDATE SET facts = fact_count.facts + excluded.facts
