SELECT password_hash FROM administrator WHERE name = $1
