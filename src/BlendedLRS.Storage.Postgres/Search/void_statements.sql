-- Statements and what they refer to; one that not every reader may see stays so.
UPDATE index_row AS r SET listed = 2 FROM unnest($1, $2) AS v (first, last) WHERE r.place BETWEEN v.first AND v.last AND r.listed = 1
