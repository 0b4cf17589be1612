DO $$
BEGIN
  ASSERT (SELECT count(*) FROM payments WHERE amount <= 0) = 0, 'amounts must be positive';
END
$$;
