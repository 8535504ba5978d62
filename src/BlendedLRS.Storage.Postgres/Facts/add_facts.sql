INSERT INTO fact (generation, sequence, statement_id, conclusion, evidence, person, day, minutes, counted, detailed_kind, details)
SELECT $1, *
FROM unnest(
    $2::bigint[], $3::uuid[], $4::bigint[], $5::bigint[], $6::bigint[], $7::date[], $8::double precision[], $9::boolean[], $10::text[], $11::text[])
