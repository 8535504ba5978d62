INSERT INTO fact_count (generation, conclusion, facts) VALUES (?1, ?2, ?3) ON CONFLICT (generation, conclusion) DO UPDATE SET facts = facts + excluded.facts
