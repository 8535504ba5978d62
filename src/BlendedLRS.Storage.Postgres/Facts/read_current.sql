SELECT number, rule_set, sequence, (SELECT change FROM fact_lock) FROM fact_generation WHERE current
