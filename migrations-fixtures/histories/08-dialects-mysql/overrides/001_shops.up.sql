CREATE TABLE shops (
  id      INTEGER PRIMARY KEY,
  address VARCHAR(500)
);
