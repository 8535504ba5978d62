DELETE FROM resolved WHERE owner = ?1 AND kind = ?2 AND key = ?3
