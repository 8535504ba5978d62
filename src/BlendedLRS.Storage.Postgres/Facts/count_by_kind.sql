SELECT kind, sum(facts)::bigint FROM fact_conclusion GROUP BY kind
