SELECT ifi FROM dirty_person LIMIT ?1
