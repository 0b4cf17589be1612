DO $$
DECLARE
  tenant record;
BEGIN
  FOR tenant IN SELECT id FROM tenants WHERE closed LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', 'tenant_' || tenant.id);
  END LOOP;
END
$$;
