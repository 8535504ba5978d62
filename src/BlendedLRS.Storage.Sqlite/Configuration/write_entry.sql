INSERT INTO configuration_entry (collection, key, json, changed_by, changed_at, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (collection, key) DO UPDATE SET json = excluded.json, changed_by = excluded.changed_by, changed_at = excluded.changed_at, revision = excluded.revision
