INSERT INTO orders (id, customer_id) VALUES (1, 7);
