UPDATE resolved_change SET change = change + 1 RETURNING change
