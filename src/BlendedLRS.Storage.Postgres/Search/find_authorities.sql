-- The newest are the most likely to be meant; the text of a search names each, so their number has an end.
SELECT a.authority FROM index_term AS t JOIN index_authority_actor AS a ON a.actor = t.number WHERE t.digest = $1 ORDER BY a.authority DESC LIMIT 100
