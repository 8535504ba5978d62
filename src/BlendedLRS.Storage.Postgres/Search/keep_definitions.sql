INSERT INTO index_activity (number, definition) SELECT * FROM unnest($1, $2) ON CONFLICT (number) DO UPDATE SET definition = excluded.definition
