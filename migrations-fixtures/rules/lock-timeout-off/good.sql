-- As dumps begin: nothing of before is locked.
SET lock_timeout = 0;
CREATE TABLE phones (id bigint PRIMARY KEY, number text);
SET LOCAL lock_timeout = '2s';
ALTER TABLE users ADD COLUMN phone text;
