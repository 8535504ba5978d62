SELECT number, rule_set, sequence FROM generation WHERE current = 1
