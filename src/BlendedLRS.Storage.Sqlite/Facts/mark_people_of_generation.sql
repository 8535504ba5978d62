-- Everybody of whom a generation has facts with details, going from one person to the next.
WITH RECURSIVE one (person) AS (
    SELECT min(person) FROM fact WHERE generation = ?1 AND details IS NOT NULL AND person IS NOT NULL
    UNION ALL
    SELECT (SELECT min(f.person) FROM fact AS f WHERE f.generation = ?1 AND f.details IS NOT NULL AND f.person IS NOT NULL AND f.person > one.person)
    FROM one
    WHERE one.person IS NOT NULL
)
INSERT INTO dirty_person (ifi, sequence)
SELECT p.ifi, ?2 FROM one JOIN person AS p ON p.number = one.person WHERE true
ON CONFLICT (ifi) DO UPDATE SET sequence = excluded.sequence
