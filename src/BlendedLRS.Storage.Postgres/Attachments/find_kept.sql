SELECT sha2 FROM attachment WHERE sha2 = ANY ($1) AND kept
