-- Dropping facts changes their months, too. They are marked at place 1, so that who summed them up before (at place 0, when the
-- rule set is new) cannot declare them clean.
INSERT INTO dirty_month (month, sequence)
SELECT DISTINCT substr(day, 1, 7), 1 FROM fact WHERE counted = 1
ON CONFLICT (month) DO UPDATE SET sequence = 1;
DELETE FROM fact;
DELETE FROM set_aside;
DELETE FROM conclusion;
DELETE FROM evidence;
DELETE FROM person;
UPDATE reached SET sequence = 0, rule_set = '';
