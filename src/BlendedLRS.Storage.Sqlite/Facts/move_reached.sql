UPDATE reached SET sequence = ?1, rule_set = ?2
