INSERT INTO index_row (place, listed, verb, activity, actor, object_actor, registration, authority)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT DO NOTHING
