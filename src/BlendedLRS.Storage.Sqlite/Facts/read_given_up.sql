SELECT number FROM generation WHERE dropped = 1 ORDER BY number LIMIT 1
