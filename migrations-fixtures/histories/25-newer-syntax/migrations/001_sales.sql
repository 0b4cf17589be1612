CREATE TABLE sales (
  id     integer PRIMARY KEY,
  region text NOT NULL,
  amount numeric NOT NULL,
  extra  jsonb NOT NULL DEFAULT '{}'
);
