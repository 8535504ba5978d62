UPDATE fact_lock SET change = change + 1 RETURNING change
