UPDATE orders SET state = 'open';
DELETE FROM users;
