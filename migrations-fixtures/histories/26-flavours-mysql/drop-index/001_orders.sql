CREATE TABLE orders (
  id     INT NOT NULL PRIMARY KEY,
  status INT NOT NULL,
  KEY orders_status (status)
) ENGINE=InnoDB;
DROP INDEX orders_status ON orders ALGORITHM=INPLACE LOCK=NONE;
