UPDATE survey_wave SET answered = $2 WHERE wave = $1
