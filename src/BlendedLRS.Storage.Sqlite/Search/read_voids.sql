SELECT voids FROM reference WHERE source = ?1
