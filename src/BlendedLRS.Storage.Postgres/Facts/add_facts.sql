INSERT INTO fact (sequence, statement_id, conclusion, evidence, person, day, minutes, counted)
SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::date[], $7::double precision[], $8::boolean[])
