BEGIN;

CREATE TABLE accounts (
  id      integer PRIMARY KEY,
  owner   text NOT NULL,
  balance numeric NOT NULL DEFAULT 0
);
INSERT INTO accounts (id, owner, balance) VALUES (1, 'ada', 10), (2, 'bola', 0);

COMMIT;
