SELECT target_id FROM reference INDEXED BY reference_awaited WHERE target IS NULL
