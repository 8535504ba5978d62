INSERT INTO person (ifi) VALUES (?1)
