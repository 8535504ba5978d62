-- Everybody of whom a generation has facts with details, going from one person to the next.
WITH RECURSIVE one (person) AS (
    SELECT min(person) FROM fact WHERE generation = $1 AND detailed_kind IS NOT NULL AND person IS NOT NULL
    UNION ALL
    SELECT (SELECT min(f.person) FROM fact AS f WHERE f.generation = $1 AND f.detailed_kind IS NOT NULL AND f.person IS NOT NULL AND f.person > one.person)
    FROM one
    WHERE one.person IS NOT NULL
)
INSERT INTO fact_dirty_person (digest, ifi, sequence)
SELECT p.digest, p.ifi, $2 FROM one JOIN fact_person AS p ON p.number = one.person
ON CONFLICT (digest) DO UPDATE SET sequence = excluded.sequence
