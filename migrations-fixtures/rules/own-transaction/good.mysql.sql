UPDATE orders SET state = 'open' WHERE id = 1;
