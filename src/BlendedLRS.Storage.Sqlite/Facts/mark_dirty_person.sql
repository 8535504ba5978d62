INSERT INTO dirty_person (ifi, sequence) SELECT ifi, ?2 FROM person WHERE number = ?1
ON CONFLICT (ifi) DO UPDATE SET sequence = excluded.sequence
