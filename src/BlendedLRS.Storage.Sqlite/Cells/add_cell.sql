INSERT INTO cell (measure, grain, first_day, slice, component, unit, unit_level, site, role_family, module, topic, practice, baseline_set, status, reason, value, numerator, denominator, low, high, people, events, unclassified_at_most, imputed_at_most)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)
