DELETE FROM resolved_dirty_month WHERE kind = ?1 AND month = ?2 AND change <= ?3
