-- This one could hold NULL before.
ALTER TABLE users ALTER COLUMN name DROP NOT NULL;
