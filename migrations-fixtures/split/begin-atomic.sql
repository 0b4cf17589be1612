-- The body of a standard SQL function is part of the statement: its semicolons do not end it.
CREATE TABLE ledger (id integer PRIMARY KEY, amount numeric NOT NULL DEFAULT 0, note text);

CREATE FUNCTION ledger_add(i integer, a numeric) RETURNS numeric
LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO ledger (id, amount) VALUES (i, a) ON CONFLICT (id) DO UPDATE SET amount = ledger.amount + excluded.amount;
  UPDATE ledger SET note = CASE WHEN amount > 0 THEN 'in;' ELSE CASE amount WHEN 0 THEN 'none' ELSE 'out' END END WHERE id = i;
  SELECT amount FROM ledger WHERE id = i; -- END;
END;

CREATE FUNCTION ledger_total() RETURNS numeric LANGUAGE sql RETURN (SELECT sum(amount) FROM ledger);

CREATE OR REPLACE PROCEDURE ledger_clear(keep integer)
LANGUAGE SQL
begin atomic
  DELETE FROM ledger WHERE id <> keep;
  ;
  DELETE FROM ledger AS "end" WHERE "end".note = 'END;';
end;
CREATE FUNCTION nothing() RETURNS void BEGIN ATOMIC END;
BEGIN;
CALL ledger_clear(1);
END;
