DELETE FROM survey_wave WHERE wave = $1 AND answered IS NULL AND NOT EXISTS (SELECT 1 FROM survey_answer WHERE wave = $1)
