INSERT INTO survey_group (wave, group_key, roster) VALUES (?1, ?2, ?3)
