SELECT kind, key, day, json, owner FROM resolved WHERE owner = ANY ($1) ORDER BY owner, kind, key
