CREATE TABLE orders (
  id         bigint NOT NULL,
  placed_on  date NOT NULL,
  legacy_ref text,
  PRIMARY KEY (id, placed_on)
) PARTITION BY RANGE (placed_on);

CREATE TABLE customers (
  id       integer PRIMARY KEY,
  fax      text,
  fax_note text
);
