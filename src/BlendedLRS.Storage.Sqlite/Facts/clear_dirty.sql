DELETE FROM dirty_month WHERE month = ?1 AND sequence <= ?2
