INSERT INTO fact_conclusion (digest, kind, grain, practice, modality, minutes_basis, rules)
SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
RETURNING digest, number
