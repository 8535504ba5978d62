INSERT INTO voiding (target, place) SELECT voids, place FROM statement WHERE place BETWEEN $1 AND $2 AND voids IS NOT NULL
