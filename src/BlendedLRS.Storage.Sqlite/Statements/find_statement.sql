SELECT sequence, id, stored, origin, version, visibility, raw, voids FROM statement WHERE id = ?1
