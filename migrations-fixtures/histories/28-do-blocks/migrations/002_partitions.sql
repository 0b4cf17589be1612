DO $$
DECLARE
  month date;
BEGIN
  FOR month IN SELECT generate_series('2024-01-01'::date, '2024-12-01', '1 month')::date LOOP
    EXECUTE format(
      'CREATE TABLE IF NOT EXISTS %I PARTITION OF orders FOR VALUES FROM (%L) TO (%L)',
      'orders_' || to_char(month, 'YYYY_MM'), month, month + interval '1 month'
    );
  END LOOP;
END
$$;
