SELECT digest, number FROM fact_conclusion WHERE digest = ANY ($1)
