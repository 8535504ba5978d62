SELECT collection, key, json, changed_by, changed_at, revision FROM configuration_entry WHERE revision > ?1
