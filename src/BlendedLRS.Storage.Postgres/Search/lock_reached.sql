SELECT position, next_term, epoch FROM index_reached FOR UPDATE
