-- =====================================================================================================================
-- Migration 031: row level security for the system tables
-- =====================================================================================================================
-- Who may what:
--   notifications   users read and mark their own; the service makes them
--   audit_logs      administrators read; nobody changes or deletes, the trigger function writes
--   roles           everybody signed in reads; administrators change those that are not system roles
--   user_roles      users read their own; administrators change them
--   settings        public ones are readable by all, the others by staff; administrators change them
-- Safe to run again.
-- =====================================================================================================================

ALTER TABLE public.notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.audit_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.user_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.settings ENABLE ROW LEVEL SECURITY;

-- ---------------------------------------------------------------------------------------------------------------------
-- Notifications
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Users can view their own notifications" ON public.notifications;
CREATE POLICY "Users can view their own notifications"
  ON public.notifications FOR SELECT TO authenticated
  USING (user_id = (SELECT auth.uid()) AND (expires_at IS NULL OR expires_at > now()));

DROP POLICY IF EXISTS "Users can mark their own notifications" ON public.notifications;
CREATE POLICY "Users can mark their own notifications"
  ON public.notifications FOR UPDATE TO authenticated
  USING (user_id = (SELECT auth.uid()))
  WITH CHECK (user_id = (SELECT auth.uid()));

DROP POLICY IF EXISTS "Users can delete their own notifications" ON public.notifications;
CREATE POLICY "Users can delete their own notifications"
  ON public.notifications FOR DELETE TO authenticated
  USING (user_id = (SELECT auth.uid()));

DROP POLICY IF EXISTS "Service can create notifications" ON public.notifications;
CREATE POLICY "Service can create notifications"
  ON public.notifications FOR INSERT TO service_role
  WITH CHECK (true);

-- ---------------------------------------------------------------------------------------------------------------------
-- Audit logs
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Admins can view audit logs" ON public.audit_logs;
CREATE POLICY "Admins can view audit logs"
  ON public.audit_logs FOR SELECT TO authenticated
  USING ((SELECT public.has_role('admin')));

-- ---------------------------------------------------------------------------------------------------------------------
-- Roles
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Authenticated users can view roles" ON public.roles;
CREATE POLICY "Authenticated users can view roles"
  ON public.roles FOR SELECT TO authenticated
  USING (true);

DROP POLICY IF EXISTS "Admins can create roles" ON public.roles;
CREATE POLICY "Admins can create roles"
  ON public.roles FOR INSERT TO authenticated
  WITH CHECK (NOT is_system AND (SELECT public.has_role('admin')));

DROP POLICY IF EXISTS "Admins can update roles" ON public.roles;
CREATE POLICY "Admins can update roles"
  ON public.roles FOR UPDATE TO authenticated
  USING (NOT is_system AND (SELECT public.has_role('admin')))
  WITH CHECK (NOT is_system AND (SELECT public.has_role('admin')));

DROP POLICY IF EXISTS "Admins can delete roles" ON public.roles;
CREATE POLICY "Admins can delete roles"
  ON public.roles FOR DELETE TO authenticated
  USING (NOT is_system AND (SELECT public.has_role('admin')));

-- ---------------------------------------------------------------------------------------------------------------------
-- User roles
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Users can view their own roles" ON public.user_roles;
CREATE POLICY "Users can view their own roles"
  ON public.user_roles FOR SELECT TO authenticated
  USING (user_id = (SELECT auth.uid()));

DROP POLICY IF EXISTS "Admins can manage user roles" ON public.user_roles;
CREATE POLICY "Admins can manage user roles"
  ON public.user_roles FOR ALL TO authenticated
  USING ((SELECT public.has_role('admin')))
  WITH CHECK ((SELECT public.has_role('admin')));

-- ---------------------------------------------------------------------------------------------------------------------
-- Settings
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Everybody can view public settings" ON public.settings;
CREATE POLICY "Everybody can view public settings"
  ON public.settings FOR SELECT TO anon, authenticated
  USING (is_public);

DROP POLICY IF EXISTS "Staff can view settings" ON public.settings;
CREATE POLICY "Staff can view settings"
  ON public.settings FOR SELECT TO authenticated
  USING (category <> 'security' AND (SELECT public.is_staff()));

DROP POLICY IF EXISTS "Admins can manage settings" ON public.settings;
CREATE POLICY "Admins can manage settings"
  ON public.settings FOR ALL TO authenticated
  USING ((SELECT public.has_role('admin')))
  WITH CHECK ((SELECT public.has_role('admin')));

-- ---------------------------------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------------------------------
REVOKE ALL ON public.notifications, public.audit_logs, public.roles, public.user_roles, public.settings FROM anon, authenticated;

GRANT SELECT ON public.settings TO anon;
GRANT SELECT, DELETE ON public.notifications TO authenticated;
GRANT UPDATE (read_at) ON public.notifications TO authenticated;
GRANT SELECT ON public.audit_logs TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.roles, public.user_roles, public.settings TO authenticated;

GRANT ALL ON public.notifications, public.roles, public.user_roles, public.settings TO service_role;

-- Append only, for the service key too.
REVOKE UPDATE, DELETE, TRUNCATE ON public.audit_logs FROM service_role;
GRANT SELECT, INSERT ON public.audit_logs TO service_role;
