SELECT sequence, rule_set FROM reached
