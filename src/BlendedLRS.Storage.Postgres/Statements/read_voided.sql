-- Those of the ids that a voiding statement names and that are not voiding statements themselves.
SELECT DISTINCT v.target
FROM voiding AS v
LEFT JOIN statement_id AS i ON i.id = v.target
LEFT JOIN statement AS s ON s.place = i.place AND s.id = i.id
WHERE v.target = ANY ($1) AND s.voids IS NULL
