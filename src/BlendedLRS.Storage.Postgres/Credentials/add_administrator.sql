INSERT INTO administrator (name, password_hash) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING
