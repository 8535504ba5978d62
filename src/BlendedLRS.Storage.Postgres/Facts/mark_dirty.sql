INSERT INTO fact_dirty_month (month, change) SELECT month, $2 FROM unnest($1::date[]) AS changed (month)
ON CONFLICT (month) DO UPDATE SET change = excluded.change
