UPDATE orders SET paid_at = '2024-01-01';

UPDATE orders SET amount = amount * 1.2 WHERE true;

DELETE FROM users;
