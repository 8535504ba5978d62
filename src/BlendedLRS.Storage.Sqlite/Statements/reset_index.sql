DELETE FROM statement;
DELETE FROM term;
UPDATE reached SET sequence = 0, stored = 0, next_term = 1;
