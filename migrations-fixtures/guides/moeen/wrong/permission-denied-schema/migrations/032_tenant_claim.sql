-- A shortcut for policies: the tenant from the token. The schema `auth` belongs to the platform.
CREATE OR REPLACE FUNCTION auth.tenant_id()
RETURNS uuid
LANGUAGE sql
STABLE
AS $$
  SELECT nullif(auth.jwt() -> 'app_metadata' ->> 'tenant_id', '')::uuid;
$$;
