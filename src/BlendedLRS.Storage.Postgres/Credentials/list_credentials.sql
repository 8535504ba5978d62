SELECT key, secret_hash, name, source, scopes, created, revoked FROM credential ORDER BY key
