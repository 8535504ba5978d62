INSERT INTO survey_kept (wave, group_key, answers, people) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::integer[])
