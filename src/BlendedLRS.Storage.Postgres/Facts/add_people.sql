INSERT INTO fact_person (digest, ifi) SELECT * FROM unnest($1::bytea[], $2::bytea[]) RETURNING digest, number
