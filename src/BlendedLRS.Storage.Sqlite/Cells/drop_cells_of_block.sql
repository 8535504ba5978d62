DELETE FROM cell WHERE measure = ?1 AND grain = ?2 AND first_day = ?3
