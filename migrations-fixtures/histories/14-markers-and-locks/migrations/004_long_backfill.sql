--   MIGRATE-ON-MERGE:no-transaction   (each batch on its own)
UPDATE stock SET quantity = quantity + 10 WHERE sku = 'A-1';
UPDATE stock SET quantity = quantity + 10 WHERE sku = 'A-2';
