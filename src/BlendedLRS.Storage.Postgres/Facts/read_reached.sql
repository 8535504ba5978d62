SELECT sequence FROM fact_reached WHERE rule_set = $1
