SELECT digest, number FROM fact_person WHERE digest = ANY ($1)
