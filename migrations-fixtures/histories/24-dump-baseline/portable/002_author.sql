-- Unqualified names: the dump's empty search_path must be gone.
ALTER TABLE articles ADD COLUMN author text;
UPDATE articles SET author = 'unknown' WHERE state = 'published';
