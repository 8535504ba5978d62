SELECT ifi FROM fact_dirty_person LIMIT $1
