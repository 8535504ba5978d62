INSERT INTO configuration_entry (collection, key, json, changed_by, changed_at, revision)
SELECT collection, key, json, changed_by, changed_at, $6
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[]) AS changed (collection, key, json, changed_by, changed_at)
ON CONFLICT (collection, key) DO UPDATE SET json = excluded.json, changed_by = excluded.changed_by, changed_at = excluded.changed_at, revision = excluded.revision
