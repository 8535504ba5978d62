DELETE FROM attachment_loose WHERE content = ANY ($1)
