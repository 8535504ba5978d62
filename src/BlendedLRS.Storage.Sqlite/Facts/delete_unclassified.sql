DELETE FROM unclassified WHERE generation = ?1
