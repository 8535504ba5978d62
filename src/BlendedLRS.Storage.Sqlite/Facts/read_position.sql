SELECT sequence FROM generation WHERE rule_set = ?1 AND dropped = 0
