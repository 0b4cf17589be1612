UPDATE orders SET state = 'closed' WHERE state = 'done';
