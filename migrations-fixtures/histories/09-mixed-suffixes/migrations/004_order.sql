ALTER TABLE items ADD COLUMN position integer;
