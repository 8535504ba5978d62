INSERT INTO index_authority_actor (actor, authority) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING
