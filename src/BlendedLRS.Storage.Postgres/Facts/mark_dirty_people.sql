INSERT INTO fact_dirty_person (digest, ifi, sequence)
SELECT p.digest, p.ifi, changed.sequence
FROM (SELECT person, max(sequence) FROM unnest($1::bigint[], $2::bigint[]) AS fact (person, sequence) GROUP BY person) AS changed (person, sequence)
JOIN fact_person AS p ON p.number = changed.person
ON CONFLICT (digest) DO UPDATE SET sequence = excluded.sequence
