INSERT INTO resolved (owner, kind, key, day, json) SELECT * FROM unnest($1::text[], $2::smallint[], $3::text[], $4::date[], $5::text[])
ON CONFLICT (owner, kind, key) DO UPDATE SET day = excluded.day, json = excluded.json
