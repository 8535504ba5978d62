DELETE FROM dirty_person WHERE ifi = ?1 AND change <= ?2
