INSERT INTO fact_link (generation, digest, sequence) SELECT $1, * FROM unnest($2::bytea[], $3::bigint[])
