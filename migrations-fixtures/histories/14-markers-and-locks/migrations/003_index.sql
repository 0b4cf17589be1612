-- Migrate-On-Merge: NO-TRANSACTION
CREATE INDEX CONCURRENTLY stock_quantity ON stock (quantity);
