ALTER TABLE regions ADD COLUMN code char(2);
