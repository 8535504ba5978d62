SELECT t.digest, t.number FROM unnest($1) AS d (digest) JOIN index_term AS t ON t.digest = d.digest
