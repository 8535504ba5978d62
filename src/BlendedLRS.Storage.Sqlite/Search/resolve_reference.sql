UPDATE reference SET target = ?1 WHERE source = ?2
