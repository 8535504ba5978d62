DELETE FROM resolved_dirty_month USING unnest($1::smallint[], $2::date[], $3::bigint[]) AS clean (kind, month, change)
WHERE resolved_dirty_month.kind = clean.kind AND resolved_dirty_month.month = clean.month AND resolved_dirty_month.change <= clean.change
