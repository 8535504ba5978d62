SELECT i.id, s.raw
FROM statement_id AS i
LEFT JOIN statement AS s ON s.place = i.place
WHERE i.id = ANY ($1)
