DELETE FROM fact_count WHERE generation = ?1
