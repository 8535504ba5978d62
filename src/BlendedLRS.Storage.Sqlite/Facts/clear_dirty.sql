DELETE FROM dirty_month WHERE month = ?1 AND change <= ?2
