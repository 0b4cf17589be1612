-- Dropped for a moment, and another one set.
ALTER TABLE users ALTER COLUMN state DROP DEFAULT;
ALTER TABLE users ALTER COLUMN state SET DEFAULT 'active';
