DELETE FROM fact_dirty_month WHERE month = ANY ($1) AND change <= $2
