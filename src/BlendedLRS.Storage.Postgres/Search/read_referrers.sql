-- Some Statements and those that refer to them, directly or by way of others, as far as a chain is followed, with what their rows have in common.
WITH RECURSIVE referrer (source, target, target_id, voids, distance) AS (
    SELECT r.source, r.target, r.target_id, r.voids, 1 FROM unnest($1) AS s (source) JOIN index_reference AS r ON r.source = s.source
    UNION
    SELECT r.source, r.target, r.target_id, r.voids, c.distance + 1 FROM referrer AS c JOIN index_reference AS r ON r.target = c.source WHERE c.distance < $2
)
SELECT f.source, f.target, f.target_id, f.voids, i.listed, i.authority
FROM (SELECT DISTINCT source, target, target_id, voids FROM referrer) AS f JOIN index_row AS i ON i.place = f.source << 6
