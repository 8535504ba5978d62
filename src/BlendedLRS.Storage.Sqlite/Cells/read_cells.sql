SELECT c.slice, c.component, c.unit, c.unit_level, c.site, c.role_family, c.module, c.topic, c.practice, c.baseline_set, c.status, c.reason, c.value, c.numerator, c.denominator, c.low, c.high, c.people, c.events, c.unclassified_at_most, c.imputed_at_most,
    b.as_of, b.rule_set_version, b.unfinished, b.frozen_at
FROM cell AS c
JOIN cell_block AS b ON b.measure = c.measure AND b.grain = c.grain AND b.first_day = c.first_day
WHERE c.measure = ?1 AND c.grain = ?2 AND c.first_day = ?3
ORDER BY c.slice, c.component
