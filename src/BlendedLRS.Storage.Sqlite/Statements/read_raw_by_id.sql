SELECT raw FROM statement WHERE id = ?1
