-- No row comes back when another holds it; then nothing is locked or written either.
UPDATE projector
SET holder = $1, until = clock_timestamp() + $2, token = token + CASE WHEN holder = $1 THEN 0 ELSE 1 END
WHERE holder = $1 OR until < clock_timestamp()
RETURNING token
