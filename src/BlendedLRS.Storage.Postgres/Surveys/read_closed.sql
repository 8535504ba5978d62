SELECT g.group_key, g.roster, k.answers, k.people
FROM survey_wave AS w
LEFT JOIN survey_group AS g ON g.wave = w.wave
LEFT JOIN survey_kept AS k ON k.wave = g.wave AND k.group_key = g.group_key
WHERE w.wave = $1 AND w.answered IS NOT NULL
ORDER BY g.group_key, k.answers
