SELECT secret_hash, name, source, scopes FROM credential WHERE key = ?1
