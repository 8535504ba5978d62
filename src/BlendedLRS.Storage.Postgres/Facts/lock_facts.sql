SELECT epoch FROM fact_lock FOR UPDATE
