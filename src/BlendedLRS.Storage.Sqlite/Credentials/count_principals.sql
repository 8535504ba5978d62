SELECT (SELECT count(*) FROM credential) + (SELECT count(*) FROM administrator)
