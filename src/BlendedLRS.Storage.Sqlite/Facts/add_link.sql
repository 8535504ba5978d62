INSERT INTO fact_link (generation, digest, sequence) VALUES (?1, ?2, ?3)
