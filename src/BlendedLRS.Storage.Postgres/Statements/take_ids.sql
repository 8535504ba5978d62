-- Ids are taken in their own order, so that two who want the same ones cannot wait for each other.
WITH taken AS MATERIALIZED (SELECT take_places($2, $3) AS first)
INSERT INTO statement_id (id, place)
SELECT sent.id, taken.first + sent.number - 1
FROM unnest($1) WITH ORDINALITY AS sent (id, number), taken
ORDER BY sent.id
ON CONFLICT (id) DO NOTHING
RETURNING id, place
