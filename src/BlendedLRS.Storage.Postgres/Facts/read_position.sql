SELECT sequence FROM fact_generation WHERE rule_set = $1 AND NOT dropped
