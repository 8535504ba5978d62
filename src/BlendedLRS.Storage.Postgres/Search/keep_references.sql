INSERT INTO index_reference (source, target, target_id, voids) SELECT * FROM unnest($1, $2, $3, $4)
ON CONFLICT (source) DO UPDATE SET target = excluded.target
