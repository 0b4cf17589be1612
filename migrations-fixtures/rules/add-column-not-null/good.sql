ALTER TABLE users ADD COLUMN locale text NOT NULL DEFAULT 'en';
-- Identity columns fill themselves in a new table.
CREATE TABLE teams (id bigint GENERATED ALWAYS AS IDENTITY, name text NOT NULL);
