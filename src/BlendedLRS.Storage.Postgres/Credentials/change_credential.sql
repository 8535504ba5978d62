UPDATE credential SET name = $2, scopes = $3 WHERE key = $1 AND revoked IS NULL
