-- The ids have a file of their own (ids.db), built from the log: no random index in the log's transaction.
DROP INDEX statement_by_id;
