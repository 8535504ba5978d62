SELECT group_key, answers FROM survey_answer WHERE wave = ?1
