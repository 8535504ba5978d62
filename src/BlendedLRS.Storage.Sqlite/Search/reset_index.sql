DELETE FROM statement;
DELETE FROM mention;
DELETE FROM authority_actor;
DELETE FROM reference;
DELETE FROM activity;
DELETE FROM term;
UPDATE reached SET sequence = 0, stored = 0, next_term = 1;
