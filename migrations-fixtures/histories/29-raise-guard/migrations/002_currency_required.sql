ALTER TABLE payments ADD COLUMN checked_at timestamptz;

DO $$
DECLARE
  missing bigint;
BEGIN
  SELECT count(*) INTO missing FROM payments WHERE currency IS NULL;
  IF missing > 0 THEN
    RAISE EXCEPTION '% payments have no currency', missing
      USING HINT = 'Run scripts/fill-currency first.', ERRCODE = 'check_violation';
  END IF;
END
$$;

ALTER TABLE payments ALTER COLUMN currency SET NOT NULL;
