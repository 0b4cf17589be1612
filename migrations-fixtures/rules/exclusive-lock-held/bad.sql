ALTER TABLE users ADD COLUMN orders integer;
UPDATE users SET orders = (SELECT count(*) FROM orders WHERE user_id = users.id) WHERE orders IS NULL;
DELETE FROM orders WHERE user_id IS NULL;
