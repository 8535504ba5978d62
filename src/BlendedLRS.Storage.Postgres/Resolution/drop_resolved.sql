INSERT INTO resolved_dirty_month (kind, month, change)
SELECT DISTINCT kind, date_trunc('month', day::timestamp)::date, (SELECT change FROM resolved_change) FROM resolved
ON CONFLICT (kind, month) DO UPDATE SET change = excluded.change;
DELETE FROM resolved;
DELETE FROM resolved_owner;
