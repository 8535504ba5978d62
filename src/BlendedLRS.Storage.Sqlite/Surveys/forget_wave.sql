DELETE FROM survey_wave WHERE wave = ?1
