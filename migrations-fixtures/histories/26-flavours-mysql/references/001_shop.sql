CREATE TABLE customers (id INT NOT NULL PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE orders (
  id          INT NOT NULL PRIMARY KEY,
  customer_id INT NOT NULL REFERENCES customers (id)
) ENGINE=InnoDB;
