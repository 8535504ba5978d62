UPDATE index_reached SET position = $1, next_term = $2
