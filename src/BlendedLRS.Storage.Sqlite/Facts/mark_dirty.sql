INSERT INTO dirty_month (month, sequence) VALUES (?1, ?2) ON CONFLICT (month) DO UPDATE SET sequence = excluded.sequence
