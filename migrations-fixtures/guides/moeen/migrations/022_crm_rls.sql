-- =====================================================================================================================
-- Migration 022: row level security for the CRM tables
-- =====================================================================================================================
-- Who may what:
--   admins and supervisors   everything
--   receptionists            their own leads and deals, and those without an owner
--   all staff                activities they own or made
--   patients, anon           nothing
-- Safe to run again.
-- =====================================================================================================================

ALTER TABLE public.crm_leads ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.crm_deals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.crm_activities ENABLE ROW LEVEL SECURITY;

-- ---------------------------------------------------------------------------------------------------------------------
-- Leads
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Managers have full access to leads" ON public.crm_leads;
CREATE POLICY "Managers have full access to leads"
  ON public.crm_leads FOR ALL TO authenticated
  USING ((SELECT public.has_role('supervisor', 'admin')))
  WITH CHECK ((SELECT public.has_role('supervisor', 'admin')));

DROP POLICY IF EXISTS "Receptionists can view their leads" ON public.crm_leads;
CREATE POLICY "Receptionists can view their leads"
  ON public.crm_leads FOR SELECT TO authenticated
  USING (
    (owner_id IS NULL OR owner_id = (SELECT auth.uid()))
    AND (SELECT public.has_role('receptionist'))
  );

DROP POLICY IF EXISTS "Receptionists can create leads" ON public.crm_leads;
CREATE POLICY "Receptionists can create leads"
  ON public.crm_leads FOR INSERT TO authenticated
  WITH CHECK (
    (owner_id IS NULL OR owner_id = (SELECT auth.uid()))
    AND (SELECT public.has_role('receptionist'))
  );

DROP POLICY IF EXISTS "Receptionists can update their leads" ON public.crm_leads;
CREATE POLICY "Receptionists can update their leads"
  ON public.crm_leads FOR UPDATE TO authenticated
  USING (
    (owner_id IS NULL OR owner_id = (SELECT auth.uid()))
    AND (SELECT public.has_role('receptionist'))
  )
  WITH CHECK (owner_id = (SELECT auth.uid()));

-- ---------------------------------------------------------------------------------------------------------------------
-- Deals
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Managers have full access to deals" ON public.crm_deals;
CREATE POLICY "Managers have full access to deals"
  ON public.crm_deals FOR ALL TO authenticated
  USING ((SELECT public.has_role('supervisor', 'admin')))
  WITH CHECK ((SELECT public.has_role('supervisor', 'admin')));

DROP POLICY IF EXISTS "Receptionists can view their deals" ON public.crm_deals;
CREATE POLICY "Receptionists can view their deals"
  ON public.crm_deals FOR SELECT TO authenticated
  USING (owner_id = (SELECT auth.uid()) AND (SELECT public.has_role('receptionist')));

DROP POLICY IF EXISTS "Receptionists can create deals" ON public.crm_deals;
CREATE POLICY "Receptionists can create deals"
  ON public.crm_deals FOR INSERT TO authenticated
  WITH CHECK (owner_id = (SELECT auth.uid()) AND (SELECT public.has_role('receptionist')));

DROP POLICY IF EXISTS "Receptionists can update their open deals" ON public.crm_deals;
CREATE POLICY "Receptionists can update their open deals"
  ON public.crm_deals FOR UPDATE TO authenticated
  USING (owner_id = (SELECT auth.uid()) AND closed_at IS NULL AND (SELECT public.has_role('receptionist')))
  WITH CHECK (owner_id = (SELECT auth.uid()));

-- ---------------------------------------------------------------------------------------------------------------------
-- Activities
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Managers have full access to activities" ON public.crm_activities;
CREATE POLICY "Managers have full access to activities"
  ON public.crm_activities FOR ALL TO authenticated
  USING ((SELECT public.has_role('supervisor', 'admin')))
  WITH CHECK ((SELECT public.has_role('supervisor', 'admin')));

DROP POLICY IF EXISTS "Staff can view their activities" ON public.crm_activities;
CREATE POLICY "Staff can view their activities"
  ON public.crm_activities FOR SELECT TO authenticated
  USING ((SELECT auth.uid()) IN (owner_id, created_by) AND (SELECT public.is_staff()));

DROP POLICY IF EXISTS "Staff can log activities" ON public.crm_activities;
CREATE POLICY "Staff can log activities"
  ON public.crm_activities FOR INSERT TO authenticated
  WITH CHECK (created_by = (SELECT auth.uid()) AND (SELECT public.is_staff()));

DROP POLICY IF EXISTS "Staff can update their activities" ON public.crm_activities;
CREATE POLICY "Staff can update their activities"
  ON public.crm_activities FOR UPDATE TO authenticated
  USING (owner_id = (SELECT auth.uid()) AND (SELECT public.is_staff()))
  WITH CHECK (owner_id = (SELECT auth.uid()));

-- ---------------------------------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------------------------------
REVOKE ALL ON public.crm_leads, public.crm_deals, public.crm_activities, public.crm_pipeline FROM anon;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.crm_leads, public.crm_deals, public.crm_activities TO authenticated;
GRANT SELECT ON public.crm_pipeline TO authenticated;
GRANT ALL ON public.crm_leads, public.crm_deals, public.crm_activities, public.crm_pipeline TO service_role;
