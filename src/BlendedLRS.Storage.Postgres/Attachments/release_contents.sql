DELETE FROM attachment_hold WHERE sha2 = ANY ($1) AND delivery = $2
