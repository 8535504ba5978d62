SELECT id, updated FROM document WHERE context = $1 AND updated > $2 ORDER BY updated
