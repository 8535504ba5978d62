SELECT sequence, id, stored, origin, version, visibility, raw, voids, delivered FROM statement WHERE sequence > ?1 ORDER BY sequence LIMIT ?2
