INSERT INTO survey_kept (wave, group_key, answers, people) VALUES (?1, ?2, ?3, ?4)
