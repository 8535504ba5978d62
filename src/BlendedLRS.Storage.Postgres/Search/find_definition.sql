SELECT a.definition FROM index_term AS t JOIN index_activity AS a ON a.number = t.number WHERE t.digest = $1
