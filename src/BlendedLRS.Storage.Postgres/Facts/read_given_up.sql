SELECT number FROM fact_generation WHERE dropped ORDER BY number LIMIT 1
