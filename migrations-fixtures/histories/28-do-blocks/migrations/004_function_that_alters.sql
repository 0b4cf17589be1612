CREATE FUNCTION add_stamp(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ADD COLUMN IF NOT EXISTS stamped_at timestamptz', target);
END
$$;
SELECT add_stamp('customers');
SELECT add_stamp('orders');
