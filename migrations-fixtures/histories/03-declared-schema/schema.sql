-- What the team believes. Written by hand beside the migrations, last touched before 003.
CREATE TABLE products (
  id    integer PRIMARY KEY,
  name  varchar(100) NOT NULL,
  price numeric(10, 2) NOT NULL
);
CREATE INDEX products_name ON products (name);
