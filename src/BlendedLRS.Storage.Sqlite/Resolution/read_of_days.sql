SELECT kind, key, day, json, owner FROM resolved WHERE kind = ?1 AND day >= ?2 AND day < ?3 ORDER BY day, owner, key
