DROP INDEX CONCURRENTLY IF EXISTS orders_status;
-- Says CONCURRENTLY in a comment and a text only: still one transaction.
