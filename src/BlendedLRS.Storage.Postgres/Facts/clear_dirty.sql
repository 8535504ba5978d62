DELETE FROM fact_dirty_month WHERE month = ANY ($1) AND sequence <= $2
