-- The references of some Statements, and of those that they refer to, and so on, as far as a chain is followed.
WITH RECURSIVE chain (source, target, target_id, voids, distance) AS (
    SELECT r.source, r.target, r.target_id, r.voids, 1 FROM unnest($1) AS s (source) JOIN index_reference AS r ON r.source = s.source
    UNION
    SELECT r.source, r.target, r.target_id, r.voids, c.distance + 1 FROM chain AS c JOIN index_reference AS r ON r.source = c.target WHERE c.distance < $2
)
SELECT DISTINCT source, target, target_id, voids FROM chain
