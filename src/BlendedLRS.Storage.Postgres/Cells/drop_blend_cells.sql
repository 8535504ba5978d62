DELETE FROM blend_cells
