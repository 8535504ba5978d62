UPDATE fact_reached SET sequence = $1, rule_set = $2, epoch = $3
