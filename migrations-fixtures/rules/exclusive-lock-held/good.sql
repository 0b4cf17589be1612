-- The long one first; a short lock at the end is held for an instant.
UPDATE users SET name = 'unknown' WHERE name IS NULL;
ALTER TABLE users ADD COLUMN orders integer;
