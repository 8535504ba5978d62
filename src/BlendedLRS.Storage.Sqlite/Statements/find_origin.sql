SELECT number FROM origin WHERE authority = ?1 AND source = ?2
