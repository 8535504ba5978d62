-- Takes back a batch that cannot be stored whole, inside the transaction that wrote it: cheaper than a savepoint around each batch.
DELETE FROM statement WHERE sequence >= ?1
