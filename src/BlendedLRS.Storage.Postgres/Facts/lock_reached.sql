SELECT sequence, rule_set, epoch FROM fact_reached FOR UPDATE
