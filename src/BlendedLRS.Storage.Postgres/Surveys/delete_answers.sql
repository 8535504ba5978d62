DELETE FROM survey_answer WHERE wave = $1
