UPDATE generation SET current = 1 WHERE number = ?1
