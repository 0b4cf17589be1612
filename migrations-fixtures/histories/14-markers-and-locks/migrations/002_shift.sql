-- Needs a transaction: LOCK TABLE is an error outside of one.
LOCK TABLE stock IN SHARE ROW EXCLUSIVE MODE;
UPDATE stock SET quantity = quantity + 1;
