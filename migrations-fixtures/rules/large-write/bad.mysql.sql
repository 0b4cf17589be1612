DELETE FROM orders WHERE state = 'done';
