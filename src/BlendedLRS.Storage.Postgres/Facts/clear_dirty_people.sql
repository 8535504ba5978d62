DELETE FROM fact_dirty_person WHERE digest = ANY ($1) AND change <= $2
