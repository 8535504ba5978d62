SELECT count(*) FROM survey_answer WHERE wave = ?1
