SELECT source, voids FROM reference INDEXED BY reference_awaited WHERE target IS NULL AND target_id = ?1
