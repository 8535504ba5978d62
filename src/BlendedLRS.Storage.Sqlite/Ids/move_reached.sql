UPDATE reached SET sequence = ?1, stored = ?2
