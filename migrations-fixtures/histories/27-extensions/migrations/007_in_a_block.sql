-- Named only in a text: still to be made available on the shadow.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'hstore') THEN
    EXECUTE 'CREATE EXTENSION hstore';
  END IF;
END
$$;
