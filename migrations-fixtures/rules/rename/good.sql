-- A view keeps the old name alive.
ALTER TABLE users RENAME TO accounts;
CREATE VIEW users WITH (security_invoker = true) AS SELECT * FROM accounts;
-- Constraints and indexes are not named by queries.
ALTER TABLE people RENAME CONSTRAINT people_check TO people_id_check;
