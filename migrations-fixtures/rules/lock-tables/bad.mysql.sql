LOCK TABLES orders WRITE;
UPDATE orders SET state = 'open' WHERE state IS NULL;
UNLOCK TABLES;
