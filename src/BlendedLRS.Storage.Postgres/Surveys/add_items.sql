INSERT INTO survey_answer (wave, respondent, group_key, answers)
SELECT $1, respondent, group_key, answers::jsonb FROM unnest($2::text[], $3::text[], $4::text[]) AS told (respondent, group_key, answers)
ON CONFLICT (wave, respondent) DO UPDATE SET group_key = excluded.group_key, answers = survey_answer.answers || excluded.answers
