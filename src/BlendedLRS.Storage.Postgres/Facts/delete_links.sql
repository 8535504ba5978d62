-- By their places in the table, so that each step touches as many rows as it deletes, however many there are.
DELETE FROM fact_link WHERE ctid = ANY (ARRAY (SELECT ctid FROM fact_link WHERE generation = $1 ORDER BY digest, sequence LIMIT $2))
