INSERT INTO fact_dirty_person (digest, ifi, change) SELECT digest, ifi, $2 FROM fact_person WHERE number = ANY ($1)
ON CONFLICT (digest) DO UPDATE SET change = excluded.change
