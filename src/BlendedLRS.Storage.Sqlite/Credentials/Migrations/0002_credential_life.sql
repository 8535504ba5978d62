-- When a credential was made and since when it is refused, in ticks of 100 ns, UTC.

ALTER TABLE credential ADD COLUMN created INTEGER;
ALTER TABLE credential ADD COLUMN revoked INTEGER;
