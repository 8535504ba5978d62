SELECT number, rule_set, sequence, current FROM generation WHERE dropped = 0
