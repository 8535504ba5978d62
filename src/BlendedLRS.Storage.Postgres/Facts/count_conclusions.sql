UPDATE fact_conclusion AS c SET facts = c.facts + added.count
FROM (SELECT number, count(*) AS count FROM unnest($1::bigint[]) AS fact (number) GROUP BY number) AS added
WHERE c.number = added.number
