INSERT INTO dirty_month (month, change) VALUES (?1, ?2) ON CONFLICT (month) DO UPDATE SET change = excluded.change
