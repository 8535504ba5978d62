-- All but one, and the current one unless that is to be another.
UPDATE generation SET dropped = 1, current = 0 WHERE dropped = 0 AND rule_set <> ?1 AND (current = 0 OR ?2 = 1)
