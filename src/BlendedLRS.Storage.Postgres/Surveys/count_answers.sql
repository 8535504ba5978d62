SELECT w.answered, (SELECT count(*)::integer FROM survey_answer WHERE wave = $1)
FROM (SELECT 1) AS one LEFT JOIN survey_wave AS w ON w.wave = $1
