-- The last row of a statement, which tells how many it has, and what all of them have in common.
SELECT place, listed, authority FROM statement WHERE place BETWEEN ?1 AND ?2 ORDER BY place DESC LIMIT 1
