DELETE FROM shops WHERE id = 1;
