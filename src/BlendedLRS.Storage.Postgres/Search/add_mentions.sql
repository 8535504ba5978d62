INSERT INTO index_mention (term, reach, walk) SELECT * FROM unnest($1, $2, $3) ON CONFLICT DO NOTHING
