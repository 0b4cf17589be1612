ALTER TABLE orders ADD COLUMN cents bigint AS (amount * 100) STORED;
