INSERT INTO fact_evidence (digest, text) SELECT * FROM unnest($1::bytea[], $2::text[]) RETURNING digest, number
