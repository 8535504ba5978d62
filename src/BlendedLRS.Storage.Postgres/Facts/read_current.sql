SELECT number, rule_set, sequence FROM fact_generation WHERE current
