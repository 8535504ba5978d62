-- Dropping facts changes their months, too. They are marked at place 1, so that who summed them up before (at place 0, when the
-- rule set is new) cannot declare them clean. The tables are truncated in the order in which queries lock them, so that nobody waits in a circle.
INSERT INTO fact_dirty_month (month, sequence)
SELECT DISTINCT date_trunc('month', day::timestamp)::date, 1 FROM fact WHERE counted
ON CONFLICT (month) DO UPDATE SET sequence = 1;
TRUNCATE fact, fact_conclusion, fact_evidence, fact_person, fact_set_aside;
