SELECT number FROM person WHERE ifi = ?1
