UPDATE orders SET amount = 12 WHERE id = 5;
DELETE FROM orders WHERE state = 'done' LIMIT 5000;
