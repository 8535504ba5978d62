DELETE FROM set_aside WHERE generation = ?1
