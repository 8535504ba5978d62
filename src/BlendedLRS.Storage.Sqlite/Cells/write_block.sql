-- Frozen ones stay, and so do those counted up to a later moment.
INSERT INTO cell_block (measure, grain, first_day, as_of, rule_set_version, stamp, unfinished, frozen_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (measure, grain, first_day) DO UPDATE SET
    as_of = excluded.as_of, rule_set_version = excluded.rule_set_version, stamp = excluded.stamp, unfinished = excluded.unfinished, frozen_at = excluded.frozen_at
WHERE cell_block.frozen_at IS NULL AND cell_block.as_of <= excluded.as_of
