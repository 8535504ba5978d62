DELETE FROM set_aside WHERE generation = ?1 AND sequence = ?2
