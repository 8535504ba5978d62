INSERT INTO evidence (text) VALUES (?1)
