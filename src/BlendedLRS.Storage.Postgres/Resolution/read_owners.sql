SELECT owner, generation, configuration, facts FROM resolved_owner WHERE owner > $1 ORDER BY owner LIMIT $2
