-- Dropping facts changes their months, too.
INSERT INTO dirty_month (month, sequence)
SELECT DISTINCT substr(day, 1, 7), 0 FROM fact WHERE counted = 1
ON CONFLICT (month) DO UPDATE SET sequence = 0;
DELETE FROM fact;
DELETE FROM set_aside;
DELETE FROM conclusion;
DELETE FROM evidence;
DELETE FROM person;
UPDATE reached SET sequence = 0, rule_set = '';
