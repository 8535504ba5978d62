DELETE FROM statement_id WHERE id = ANY ($1)
