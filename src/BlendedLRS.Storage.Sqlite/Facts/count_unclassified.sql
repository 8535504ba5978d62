INSERT INTO unclassified (generation, evidence, facts, first_day, last_day) VALUES (?1, ?2, 1, ?3, ?3)
ON CONFLICT (generation, evidence) DO UPDATE
SET facts = facts + 1, first_day = min(first_day, excluded.first_day), last_day = max(last_day, excluded.last_day)
