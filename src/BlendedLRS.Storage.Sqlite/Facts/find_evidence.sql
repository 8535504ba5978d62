SELECT number FROM evidence WHERE text = ?1
