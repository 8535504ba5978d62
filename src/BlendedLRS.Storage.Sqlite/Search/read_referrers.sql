SELECT source FROM reference INDEXED BY reference_by_target WHERE target = ?1
