-- What waits for Statements that arrive.
SELECT r.source, r.target_id, r.voids
FROM unnest($1) AS a (id) JOIN index_reference AS r ON r.target_id = a.id AND r.target IS NULL
