-- The log: the truth that every other table is projected from. Rows are only ever added.
SELECT 1;
