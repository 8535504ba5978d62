SELECT measure, grain, first_day, as_of, rule_set_version, stamp, unfinished, frozen_at FROM cell_block ORDER BY measure, grain, first_day
