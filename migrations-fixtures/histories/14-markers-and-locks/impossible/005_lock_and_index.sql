LOCK TABLE stock IN SHARE MODE;
CREATE INDEX CONCURRENTLY stock_sku_quantity ON stock (sku, quantity);
