SELECT month FROM fact_dirty_month ORDER BY month
