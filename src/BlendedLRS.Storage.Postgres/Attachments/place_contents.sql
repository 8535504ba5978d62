-- Sorted, so that two deliveries of the same contents wait for each other and not each for the other. The update changes nothing but locks the row of who was first.
INSERT INTO attachment AS there (sha2, content, length, kept)
SELECT sha2, content, length, false FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS ours (sha2, content, length) ORDER BY sha2 COLLATE "C"
ON CONFLICT (sha2) DO UPDATE SET content = there.content
RETURNING content
