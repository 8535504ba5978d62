INSERT OR IGNORE INTO mention (term, reach, place) VALUES (?1, ?2, ?3)
