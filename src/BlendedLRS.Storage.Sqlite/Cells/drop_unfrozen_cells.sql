DELETE FROM cell WHERE EXISTS (
    SELECT 1 FROM cell_block AS b WHERE b.measure = cell.measure AND b.grain = cell.grain AND b.first_day = cell.first_day AND b.frozen_at IS NULL);
DELETE FROM cell_block WHERE frozen_at IS NULL;
