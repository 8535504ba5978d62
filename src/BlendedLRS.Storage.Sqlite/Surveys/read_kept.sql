SELECT group_key, answers, people FROM survey_kept WHERE wave = ?1 ORDER BY group_key, answers
