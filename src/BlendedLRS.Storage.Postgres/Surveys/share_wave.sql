SELECT answered FROM survey_wave WHERE wave = $1 FOR SHARE
