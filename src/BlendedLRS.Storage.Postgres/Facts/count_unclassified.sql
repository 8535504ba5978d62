INSERT INTO fact_unclassified (generation, evidence, facts, first_day, last_day)
SELECT $1, evidence, count(*), min(day), max(day) FROM unnest($2::bigint[], $3::date[]) AS fact (evidence, day) GROUP BY evidence
ON CONFLICT (generation, evidence) DO UPDATE
SET facts = fact_unclassified.facts + excluded.facts,
    first_day = least(fact_unclassified.first_day, excluded.first_day),
    last_day = greatest(fact_unclassified.last_day, excluded.last_day)
