SELECT i.id, s.raw
FROM statement_id AS i
LEFT JOIN statement AS s ON s.place = i.place AND s.id = i.id
WHERE i.id = ANY ($1)
