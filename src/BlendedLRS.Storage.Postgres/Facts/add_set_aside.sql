INSERT INTO fact_set_aside (generation, sequence, statement_id, reason, since)
SELECT $1, * FROM unnest($2::bigint[], $3::uuid[], $4::text[], $5::timestamptz[])
