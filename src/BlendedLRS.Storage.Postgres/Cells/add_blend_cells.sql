INSERT INTO blend_cells (month, modality, status, people, events, minutes, minutes_basis, unknown_minutes_share, unfinished, as_of, rule_set_version)
SELECT * FROM unnest(
    $1::text[], $2::text[], $3::text[], $4::integer[], $5::integer[], $6::double precision[], $7::text[], $8::double precision[], $9::boolean[], $10::text[], $11::text[])
