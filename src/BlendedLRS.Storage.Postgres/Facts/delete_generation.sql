WITH counts AS (DELETE FROM fact_count WHERE generation = $1),
    unclassified AS (DELETE FROM fact_unclassified WHERE generation = $1),
    aside AS (DELETE FROM fact_set_aside WHERE generation = $1)
DELETE FROM fact_generation WHERE number = $1
