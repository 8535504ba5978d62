SELECT target FROM reference WHERE source = ?1 AND target IS NOT NULL
