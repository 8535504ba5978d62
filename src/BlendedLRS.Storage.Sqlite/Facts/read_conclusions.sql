SELECT number, modality, minutes_basis FROM conclusion
