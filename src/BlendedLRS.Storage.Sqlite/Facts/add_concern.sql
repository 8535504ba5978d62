INSERT INTO fact_concern (generation, person, sequence) VALUES (?1, ?2, ?3)
