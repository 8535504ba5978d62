INSERT INTO origin (number, authority, source) SELECT coalesce(max(number), 0) + 1, ?1, ?2 FROM origin RETURNING number
