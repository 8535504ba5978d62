SELECT month, modality, status, people, events, minutes, minutes_basis, unknown_minutes_share, unfinished, as_of, rule_set_version
FROM blend_cells
ORDER BY month, modality
