SELECT number FROM conclusion
WHERE kind = ?1 AND grain = ?2 AND practice = ?3 AND modality = ?4 AND minutes_basis = ?5 AND rules = ?6
