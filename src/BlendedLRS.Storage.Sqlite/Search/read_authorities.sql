SELECT authority FROM authority_actor WHERE actor = ?1 LIMIT 100
