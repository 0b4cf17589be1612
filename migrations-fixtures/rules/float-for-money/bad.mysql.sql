ALTER TABLE orders ADD COLUMN total_price float;
