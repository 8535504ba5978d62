INSERT INTO index_term (digest, kind, text, number) SELECT * FROM unnest($1, $2, $3, $4)
