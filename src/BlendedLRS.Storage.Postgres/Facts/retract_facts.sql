WITH retracted AS (
    UPDATE fact SET voided = true, counted = false WHERE sequence = ANY ($1) AND NOT voided RETURNING day
)
INSERT INTO fact_dirty_month (month, sequence)
SELECT DISTINCT date_trunc('month', day::timestamp)::date, $2 FROM retracted
ON CONFLICT (month) DO UPDATE SET sequence = excluded.sequence
