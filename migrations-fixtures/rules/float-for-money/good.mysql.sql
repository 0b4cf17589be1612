ALTER TABLE orders ADD COLUMN total_price decimal(12, 2), ADD COLUMN weight float;
