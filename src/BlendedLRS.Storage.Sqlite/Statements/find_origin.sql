SELECT number FROM origin WHERE authority = ?1 AND source = ?2 AND may_define = ?3
