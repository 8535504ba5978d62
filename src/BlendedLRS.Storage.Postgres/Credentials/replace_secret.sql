UPDATE credential SET secret_hash = $2 WHERE key = $1 AND revoked IS NULL
