-- All but one, and the current one unless that is to be another.
UPDATE fact_generation SET dropped = true, current = false WHERE NOT dropped AND rule_set <> $1 AND (NOT current OR $2)
