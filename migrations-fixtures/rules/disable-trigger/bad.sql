ALTER TABLE orders DISABLE TRIGGER orders_audit;
DROP TRIGGER orders_sum ON orders;
