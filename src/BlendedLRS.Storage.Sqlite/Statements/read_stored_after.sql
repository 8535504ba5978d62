SELECT stored FROM statement WHERE sequence > ?1 ORDER BY sequence LIMIT 1
