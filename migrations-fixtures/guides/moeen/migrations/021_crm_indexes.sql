-- =====================================================================================================================
-- Migration 021: performance indexes for the CRM tables
-- =====================================================================================================================
-- The tables of 020 are still empty when this runs. Safe to run again.
-- =====================================================================================================================

-- Leads: the board, one owner's list, who has not been called, and finding one by phone, e-mail or tag
CREATE INDEX IF NOT EXISTS idx_crm_leads_status_created ON public.crm_leads (status, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_crm_leads_owner ON public.crm_leads (owner_id);
CREATE INDEX IF NOT EXISTS idx_crm_leads_source ON public.crm_leads (source);
CREATE INDEX IF NOT EXISTS idx_crm_leads_phone ON public.crm_leads (phone);
CREATE INDEX IF NOT EXISTS idx_crm_leads_email ON public.crm_leads (lower(email));
CREATE INDEX IF NOT EXISTS idx_crm_leads_tags ON public.crm_leads USING gin (tags);
CREATE INDEX IF NOT EXISTS idx_crm_leads_converted_patient ON public.crm_leads (converted_patient_id);
CREATE INDEX IF NOT EXISTS idx_crm_leads_to_contact
  ON public.crm_leads (score DESC, created_at)
  WHERE status = 'new';

-- Deals: the pipeline and the forecast
CREATE INDEX IF NOT EXISTS idx_crm_deals_stage ON public.crm_deals (stage);
CREATE INDEX IF NOT EXISTS idx_crm_deals_owner ON public.crm_deals (owner_id);
CREATE INDEX IF NOT EXISTS idx_crm_deals_lead ON public.crm_deals (lead_id);
CREATE INDEX IF NOT EXISTS idx_crm_deals_patient ON public.crm_deals (patient_id);
CREATE INDEX IF NOT EXISTS idx_crm_deals_forecast
  ON public.crm_deals (expected_close_date)
  INCLUDE (amount, probability)
  WHERE stage NOT IN ('won', 'lost');

-- Activities: the timeline of a lead, a deal or a patient, and one person's open tasks
CREATE INDEX IF NOT EXISTS idx_crm_activities_lead ON public.crm_activities (lead_id, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_crm_activities_deal ON public.crm_activities (deal_id, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_crm_activities_patient ON public.crm_activities (patient_id, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_crm_activities_open
  ON public.crm_activities (owner_id, due_at)
  WHERE completed_at IS NULL;
