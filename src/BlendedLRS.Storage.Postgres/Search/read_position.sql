SELECT position FROM index_reached
