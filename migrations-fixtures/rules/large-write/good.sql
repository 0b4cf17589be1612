-- These rows are known by their key, and few.
UPDATE orders SET amount = 12 WHERE id = 5;
DELETE FROM orders WHERE id IN (7, 9);
