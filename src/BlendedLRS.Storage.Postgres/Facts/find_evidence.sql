SELECT digest, number FROM fact_evidence WHERE digest = ANY ($1)
