-- More that stays in a session: a temporary table that hides a real one, a prepared statement, a cursor, a lock.
CREATE TEMP TABLE accounts (id integer);
PREPARE all_accounts AS SELECT * FROM public.accounts;
DECLARE c CURSOR WITH HOLD FOR SELECT 1;
SELECT pg_advisory_lock(4711);
SET default_transaction_read_only = on;
