SELECT number, rule_set, sequence, current FROM fact_generation WHERE NOT dropped
