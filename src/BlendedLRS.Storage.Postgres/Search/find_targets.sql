SELECT s.id, s.place FROM unnest($1) AS t (id) JOIN statement_id AS s ON s.id = t.id
