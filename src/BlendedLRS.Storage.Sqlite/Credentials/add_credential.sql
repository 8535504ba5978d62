INSERT INTO credential (key, secret_hash, name, source, scopes) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (key) DO NOTHING
