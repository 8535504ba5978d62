SELECT kind, key, day, json FROM resolved WHERE owner = ?1 ORDER BY kind, key
