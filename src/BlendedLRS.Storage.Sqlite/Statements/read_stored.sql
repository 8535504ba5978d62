SELECT stored FROM statement WHERE sequence = ?1
