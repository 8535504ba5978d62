-- No id stands twice; should a damaged file have let one in, the first counts and the merge goes on.
INSERT OR IGNORE INTO sorted_id (id, sequence) SELECT id, sequence FROM recent_id ORDER BY id, sequence;
DELETE FROM recent_id;
