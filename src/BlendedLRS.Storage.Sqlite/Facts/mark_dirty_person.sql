INSERT INTO dirty_person (ifi, change) SELECT ifi, ?2 FROM person WHERE number = ?1
ON CONFLICT (ifi) DO UPDATE SET change = excluded.change
