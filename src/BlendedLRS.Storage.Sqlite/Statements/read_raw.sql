SELECT raw FROM statement WHERE sequence = ?1
