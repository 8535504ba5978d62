INSERT INTO resolved (owner, kind, key, day, json) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (owner, kind, key) DO UPDATE SET day = excluded.day, json = excluded.json
