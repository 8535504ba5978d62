SELECT sha2 FROM attachment WHERE sha2 > $1 ORDER BY sha2 LIMIT $2
