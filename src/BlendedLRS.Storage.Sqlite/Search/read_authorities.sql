-- The newest are the most likely to be meant; the text of a search names each, so their number has an end.
SELECT authority FROM authority_actor WHERE actor = ?1 ORDER BY authority DESC LIMIT 100
