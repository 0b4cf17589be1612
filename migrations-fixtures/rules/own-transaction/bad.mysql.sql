START TRANSACTION;
UPDATE orders SET state = 'open' WHERE id = 1;
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
