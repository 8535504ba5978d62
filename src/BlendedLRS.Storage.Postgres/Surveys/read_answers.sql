SELECT group_key, answers::text FROM survey_answer WHERE wave = $1
