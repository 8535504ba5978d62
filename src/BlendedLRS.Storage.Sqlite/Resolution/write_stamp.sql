INSERT INTO resolved_owner (owner, generation, configuration, facts) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (owner) DO UPDATE SET generation = excluded.generation, configuration = excluded.configuration, facts = excluded.facts
