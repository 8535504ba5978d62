INSERT INTO fact_dirty_month (month, sequence)
SELECT month, max(sequence) FROM unnest($1::date[], $2::bigint[]) AS changed (month, sequence) GROUP BY month
ON CONFLICT (month) DO UPDATE SET sequence = excluded.sequence
