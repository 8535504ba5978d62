SELECT name, password_hash FROM administrator ORDER BY name
