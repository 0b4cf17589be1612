CREATE TABLE products (
  id    integer PRIMARY KEY,
  name  varchar(100) NOT NULL,
  price numeric(10, 2) NOT NULL
);
