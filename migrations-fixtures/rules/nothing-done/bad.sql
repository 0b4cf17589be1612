CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, phone text);
ALTER TABLE users ADD COLUMN IF NOT EXISTS email text;
