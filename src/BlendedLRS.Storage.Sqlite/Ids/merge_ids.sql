INSERT INTO sorted_id (id, sequence) SELECT id, sequence FROM recent_id ORDER BY id;
DELETE FROM recent_id;
