SELECT authority, source FROM origin WHERE number = ?1
