INSERT INTO fact_generation (rule_set, sequence, current) VALUES ($1, 0, $2) RETURNING number
