-- How large the Statements at some places are, without reading them.
SELECT s.place, octet_length(s.raw) FROM unnest($1) AS p (place) JOIN statement AS s ON s.place = p.place
