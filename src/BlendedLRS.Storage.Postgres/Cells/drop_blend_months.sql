DELETE FROM blend_cells WHERE month = ANY ($1)
