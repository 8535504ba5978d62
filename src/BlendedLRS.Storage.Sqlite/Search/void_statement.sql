-- The statement and what it refers to; one that not every reader may see stays so.
UPDATE statement SET listed = 2 WHERE place BETWEEN ?1 AND ?2 AND listed = 1
