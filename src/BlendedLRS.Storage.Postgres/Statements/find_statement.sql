SELECT s.place, s.id, s.origin, s.version, s.visibility, s.raw, s.voids, s.delivered
FROM statement_id AS i
JOIN statement AS s ON s.place = i.place AND s.id = i.id
WHERE i.id = $1
