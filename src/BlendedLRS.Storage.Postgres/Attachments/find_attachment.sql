SELECT content, length FROM attachment WHERE sha2 = $1
