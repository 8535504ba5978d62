-- The last listed statement stored at or before a moment.
SELECT sequence FROM statement INDEXED BY statement_by_stored WHERE listed = 1 AND stored <= ?1 ORDER BY stored DESC LIMIT 1
