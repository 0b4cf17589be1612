ALTER TABLE orders ADD COLUMN note text;
UPDATE orders SET note = '' WHERE id = 1;
ALTER TABLE orders ADD COLUMN more text;
