DO $$
DECLARE
  missing bigint;
BEGIN
  SELECT count(*) INTO missing FROM payments WHERE currency IS NULL;
  IF missing > 0 THEN
    RAISE EXCEPTION '% payments have no currency', missing;
  END IF;
END
$$;
