SELECT month FROM dirty_month ORDER BY month
