SELECT sequence, id, stored FROM statement WHERE sequence > ?1 ORDER BY sequence LIMIT ?2
