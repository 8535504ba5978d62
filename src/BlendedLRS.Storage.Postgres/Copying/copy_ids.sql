INSERT INTO statement_id (id, place) SELECT id, place FROM statement WHERE place BETWEEN $1 AND $2 ORDER BY id
