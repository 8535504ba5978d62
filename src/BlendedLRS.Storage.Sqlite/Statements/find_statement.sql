SELECT sequence, id, stored, origin, version, visibility, raw FROM statement WHERE id = ?1
