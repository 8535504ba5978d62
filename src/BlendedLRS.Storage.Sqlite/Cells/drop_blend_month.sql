DELETE FROM blend_cells WHERE month = ?1
