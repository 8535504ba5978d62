UPDATE survey_position SET position = $2 WHERE position = $1
