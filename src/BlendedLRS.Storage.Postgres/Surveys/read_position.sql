SELECT position FROM survey_position
