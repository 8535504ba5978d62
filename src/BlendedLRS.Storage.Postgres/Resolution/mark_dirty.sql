INSERT INTO resolved_dirty_month (kind, month, change) SELECT kind, month, $3 FROM unnest($1::smallint[], $2::date[]) AS changed (kind, month)
ON CONFLICT (kind, month) DO UPDATE SET change = excluded.change
