UPDATE reached SET sequence = ?1, stored = ?2, next_term = ?3
