ALTER TABLE orders MODIFY amount decimal(6, 1);
