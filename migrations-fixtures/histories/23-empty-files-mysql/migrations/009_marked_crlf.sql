ALTER TABLE kept
  ADD COLUMN marked INT;
