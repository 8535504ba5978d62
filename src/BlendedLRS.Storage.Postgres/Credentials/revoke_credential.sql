UPDATE credential SET revoked = $2 WHERE key = $1 AND revoked IS NULL
