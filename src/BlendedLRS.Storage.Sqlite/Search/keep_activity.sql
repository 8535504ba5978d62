INSERT INTO activity (number, definition) VALUES (?1, ?2) ON CONFLICT (number) DO UPDATE SET definition = excluded.definition
