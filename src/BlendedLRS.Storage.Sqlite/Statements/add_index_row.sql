INSERT INTO statement (sequence, stored, listed, verb, activity, actor, object_actor, registration)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
