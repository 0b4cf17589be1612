ALTER TABLE devices ADD COLUMN tags text[] NOT NULL DEFAULT '{}';
