BEGIN;
ALTER TABLE accounts ADD COLUMN owner_first text;
COMMIT;

UPDATE accounts SET owner_first = upper(owner);
UPDATE accounts SET balance = 100 / balance;

ALTER TABLE accounts DROP COLUMN owner;
