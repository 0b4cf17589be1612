CREATE TABLE orders (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id bigint unsigned NOT NULL,
  total decimal(12, 2) NOT NULL,
  placed_at datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT orders_customer_id_fk FOREIGN KEY (customer_id) REFERENCES customers (id)
);
