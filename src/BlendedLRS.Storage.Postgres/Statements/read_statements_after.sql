SELECT place, id, origin, version, visibility, raw, voids, delivered
FROM (
    SELECT s.*, sum(octet_length(s.raw)) OVER (ORDER BY s.place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM (SELECT * FROM statement WHERE place > $1 AND place <= $2 ORDER BY place LIMIT $3) AS s
) AS found
WHERE coalesce(before, 0) < $4
ORDER BY place
