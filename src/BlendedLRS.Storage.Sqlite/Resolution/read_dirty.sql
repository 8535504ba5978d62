SELECT kind, month, change FROM resolved_dirty_month ORDER BY kind, month
