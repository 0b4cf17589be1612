UPDATE orders SET state = 'open' WHERE state IS NULL;
DELETE FROM users WHERE id = 1;
