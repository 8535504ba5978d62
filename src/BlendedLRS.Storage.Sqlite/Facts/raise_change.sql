UPDATE fact_change SET change = change + 1 RETURNING change
