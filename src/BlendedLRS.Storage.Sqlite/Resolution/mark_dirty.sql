INSERT INTO resolved_dirty_month (kind, month, change) VALUES (?1, ?2, ?3) ON CONFLICT (kind, month) DO UPDATE SET change = excluded.change
