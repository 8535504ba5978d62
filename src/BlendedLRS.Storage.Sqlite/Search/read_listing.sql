-- What all rows of a statement have in common.
SELECT listed, authority FROM statement WHERE place = ?1
