SELECT a.number, a.definition FROM unnest($1) AS n (number) JOIN index_activity AS a ON a.number = n.number
