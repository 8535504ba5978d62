INSERT OR IGNORE INTO authority_actor (actor, authority) VALUES (?1, ?2)
