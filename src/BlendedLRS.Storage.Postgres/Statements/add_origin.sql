INSERT INTO origin (digest, authority, source, may_define) VALUES ($1, $2, $3, $4) ON CONFLICT (digest) DO NOTHING
