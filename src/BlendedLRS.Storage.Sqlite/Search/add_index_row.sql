INSERT OR IGNORE INTO statement (place, listed, verb, activity, actor, object_actor, registration, authority)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
