UPDATE attachment SET kept = true WHERE sha2 = ANY ($1) AND NOT kept
