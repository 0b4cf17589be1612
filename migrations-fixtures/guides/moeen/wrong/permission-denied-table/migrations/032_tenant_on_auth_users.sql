-- Several centres on one platform: every login belongs to a tenant.
CREATE TABLE IF NOT EXISTS public.tenants (
  id   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE
);

ALTER TABLE auth.users ADD COLUMN tenant_id uuid REFERENCES public.tenants (id);
