INSERT INTO survey_answer (wave, respondent, group_key, answers) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (wave, respondent) DO UPDATE SET group_key = excluded.group_key, answers = json_patch(survey_answer.answers, excluded.answers)
