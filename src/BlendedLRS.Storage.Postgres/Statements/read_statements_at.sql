-- In the order of the places asked for, up to so many bytes of statements.
SELECT place, id, origin, version, visibility, raw, voids, delivered
FROM (
    SELECT s.*, asked.number, sum(octet_length(s.raw)) OVER (ORDER BY asked.number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM unnest($1) WITH ORDINALITY AS asked (place, number)
    JOIN statement AS s ON s.place = asked.place
) AS found
WHERE coalesce(before, 0) < $2
ORDER BY number
