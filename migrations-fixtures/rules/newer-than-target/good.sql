INSERT INTO stock (sku, quantity) VALUES ('A-1', 5)
ON CONFLICT (sku) DO UPDATE SET quantity = excluded.quantity;
