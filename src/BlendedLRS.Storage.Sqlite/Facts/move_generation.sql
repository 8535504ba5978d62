UPDATE generation SET sequence = ?2 WHERE number = ?1
