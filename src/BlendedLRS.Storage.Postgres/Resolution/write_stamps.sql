INSERT INTO resolved_owner (owner, generation, configuration, facts) SELECT owner, $2, $3, $4 FROM unnest($1::text[]) AS changed (owner)
ON CONFLICT (owner) DO UPDATE SET generation = excluded.generation, configuration = excluded.configuration, facts = excluded.facts
