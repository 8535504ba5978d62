INSERT INTO credential (key, secret_hash, name, source, scopes, created, revoked) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING
