INSERT INTO fact_concern (generation, person, sequence) SELECT $1, * FROM unnest($2::bigint[], $3::bigint[])
