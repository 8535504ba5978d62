INSERT INTO survey_wave (wave, answered) VALUES (?1, NULL) ON CONFLICT DO NOTHING
