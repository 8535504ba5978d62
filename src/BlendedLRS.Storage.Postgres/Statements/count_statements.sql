SELECT count(*) FROM (SELECT 1 FROM statement WHERE place > $1 AND place <= $2 LIMIT $3) AS counted
