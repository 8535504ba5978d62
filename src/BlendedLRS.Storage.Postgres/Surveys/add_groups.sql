INSERT INTO survey_group (wave, group_key, roster) SELECT $1, * FROM unnest($2::text[], $3::integer[])
