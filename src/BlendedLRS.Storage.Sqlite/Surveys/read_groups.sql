SELECT group_key, roster FROM survey_group WHERE wave = ?1 ORDER BY group_key
