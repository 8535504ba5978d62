INSERT INTO statement (sequence, id, stored, origin, version, visibility, raw, voids, delivered)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
