-- By the catalog, of which the shadow has the same.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'invoice_state') THEN
    CREATE TYPE invoice_state AS ENUM ('open', 'paid');
  END IF;
END
$$;
