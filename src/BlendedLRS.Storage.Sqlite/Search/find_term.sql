SELECT number FROM term WHERE kind = ?1 AND text = ?2
