ALTER TABLE kept ADD COLUMN marked integer;
