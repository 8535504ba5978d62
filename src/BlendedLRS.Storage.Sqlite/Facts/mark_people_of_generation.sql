-- Everybody whom facts with details of a generation concern, as actor or otherwise, going from one person to the next.
WITH RECURSIVE actor (person) AS (
    SELECT min(person) FROM fact WHERE generation = ?1 AND details IS NOT NULL AND person IS NOT NULL
    UNION ALL
    SELECT (SELECT min(f.person) FROM fact AS f WHERE f.generation = ?1 AND f.details IS NOT NULL AND f.person IS NOT NULL AND f.person > actor.person)
    FROM actor
    WHERE actor.person IS NOT NULL
),
named (person) AS (
    SELECT min(person) FROM fact_concern WHERE generation = ?1
    UNION ALL
    SELECT (SELECT min(c.person) FROM fact_concern AS c WHERE c.generation = ?1 AND c.person > named.person)
    FROM named
    WHERE named.person IS NOT NULL
)
INSERT INTO dirty_person (ifi, change)
SELECT ifi, ?2 FROM person WHERE number IN (SELECT person FROM actor UNION SELECT person FROM named)
ON CONFLICT (ifi) DO UPDATE SET change = excluded.change
