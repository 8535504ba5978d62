INSERT INTO voiding (target, place) SELECT * FROM unnest($1, $2)
