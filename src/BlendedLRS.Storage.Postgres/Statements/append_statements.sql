INSERT INTO statement (place, id, origin, version, visibility, raw, voids, delivered)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
