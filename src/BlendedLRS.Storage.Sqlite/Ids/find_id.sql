SELECT sequence FROM sorted_id WHERE id = ?1
