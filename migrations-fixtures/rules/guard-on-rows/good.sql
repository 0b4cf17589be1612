-- About the catalog, of which the shadow has the same; and a notice stops nobody.
DO $$
DECLARE
  found bigint;
BEGIN
  SELECT count(*) INTO found FROM pg_catalog.pg_roles WHERE rolname = 'pg_monitor';
  IF found = 0 THEN
    RAISE EXCEPTION 'the role pg_monitor is missing';
  END IF;
  SELECT count(*) INTO found FROM generate_series(1, 3);
  RAISE NOTICE 'checked %', found;
END
$$;
