INSERT INTO fact_set_aside (sequence, statement_id, reason) SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[])
