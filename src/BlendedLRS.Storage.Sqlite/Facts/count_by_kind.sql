SELECT kind, sum(facts) FROM conclusion GROUP BY kind
