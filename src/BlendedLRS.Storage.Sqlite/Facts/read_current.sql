SELECT number, rule_set, sequence, (SELECT change FROM fact_change) FROM generation WHERE current = 1
