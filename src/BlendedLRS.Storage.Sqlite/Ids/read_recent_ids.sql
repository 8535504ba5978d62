SELECT sequence, id FROM recent_id ORDER BY sequence
