CREATE TABLE stock (
  sku      text PRIMARY KEY,
  quantity integer NOT NULL
);
INSERT INTO stock VALUES ('A-1', 5), ('A-2', 0);
