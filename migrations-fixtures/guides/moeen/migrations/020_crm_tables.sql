-- =====================================================================================================================
-- Migration 020: CRM tables
-- =====================================================================================================================
-- A lead is somebody who may become a patient. A deal is a treatment plan or a contract offered to a lead or a patient.
-- An activity is a call, a message, a visit or a task on one of them.
--
--   crm_leads       led_
--   crm_deals       del_
--   crm_activities  act_
--
-- Indexes are in 021, row level security in 022. Safe to run again.
-- =====================================================================================================================

-- ---------------------------------------------------------------------------------------------------------------------
-- Types
-- ---------------------------------------------------------------------------------------------------------------------
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE typname = 'crm_lead_status' AND typnamespace = 'public'::regnamespace) THEN
    CREATE TYPE public.crm_lead_status AS ENUM ('new', 'contacted', 'qualified', 'converted', 'lost');
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE typname = 'crm_deal_stage' AND typnamespace = 'public'::regnamespace) THEN
    CREATE TYPE public.crm_deal_stage AS ENUM ('prospect', 'proposal', 'negotiation', 'won', 'lost');
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE typname = 'crm_activity_type' AND typnamespace = 'public'::regnamespace) THEN
    CREATE TYPE public.crm_activity_type AS ENUM ('call', 'email', 'whatsapp', 'meeting', 'visit', 'task', 'note');
  END IF;
END
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Leads (led_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.crm_leads (
  id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id            varchar(32) NOT NULL DEFAULT public.generate_public_id('led'),
  full_name            text NOT NULL,
  phone                text,
  email                text,
  city                 text,
  source               varchar(30) NOT NULL DEFAULT 'walk_in',
  status               public.crm_lead_status NOT NULL DEFAULT 'new',
  score                smallint NOT NULL DEFAULT 0,
  interest             text,
  notes                text,
  tags                 text[] NOT NULL DEFAULT '{}',
  owner_id             uuid REFERENCES public.users (id) ON DELETE SET NULL,
  conversation_id      uuid REFERENCES public.chatbot_conversations (id) ON DELETE SET NULL,
  converted_patient_id uuid REFERENCES public.patients (id) ON DELETE SET NULL,
  converted_at         timestamptz,
  lost_reason          text,
  last_contacted_at    timestamptz,
  created_at           timestamptz NOT NULL DEFAULT now(),
  updated_at           timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT crm_leads_public_id_key UNIQUE (public_id),
  CONSTRAINT crm_leads_contact_check CHECK (phone IS NOT NULL OR email IS NOT NULL),
  CONSTRAINT crm_leads_source_check CHECK (source IN ('walk_in', 'phone', 'website', 'whatsapp', 'referral', 'campaign', 'other')),
  CONSTRAINT crm_leads_score_check CHECK (score BETWEEN 0 AND 100),
  CONSTRAINT crm_leads_converted_check CHECK (status <> 'converted' OR converted_at IS NOT NULL),
  CONSTRAINT crm_leads_lost_check CHECK (status <> 'lost' OR lost_reason IS NOT NULL)
);

COMMENT ON TABLE public.crm_leads IS 'People who may become patients';
COMMENT ON COLUMN public.crm_leads.score IS 'How likely a conversion is, 0 to 100; set by the nightly scoring job';

-- ---------------------------------------------------------------------------------------------------------------------
-- Deals (del_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.crm_deals (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id           varchar(32) NOT NULL DEFAULT public.generate_public_id('del'),
  lead_id             uuid REFERENCES public.crm_leads (id) ON DELETE SET NULL,
  patient_id          uuid REFERENCES public.patients (id) ON DELETE SET NULL,
  title               text NOT NULL,
  description         text,
  stage               public.crm_deal_stage NOT NULL DEFAULT 'prospect',
  amount              numeric(12, 2) NOT NULL DEFAULT 0,
  currency            char(3) NOT NULL DEFAULT 'SAR',
  probability         smallint NOT NULL DEFAULT 10,
  -- What the forecast counts with.
  weighted_amount     numeric(12, 2) GENERATED ALWAYS AS (round(amount * probability / 100, 2)) STORED,
  owner_id            uuid REFERENCES public.users (id) ON DELETE SET NULL,
  expected_close_date date,
  closed_at           timestamptz,
  lost_reason         text,
  created_at          timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT crm_deals_public_id_key UNIQUE (public_id),
  CONSTRAINT crm_deals_amount_check CHECK (amount >= 0),
  CONSTRAINT crm_deals_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT crm_deals_probability_check CHECK (probability BETWEEN 0 AND 100),
  CONSTRAINT crm_deals_closed_check CHECK ((stage IN ('won', 'lost')) = (closed_at IS NOT NULL))
);

COMMENT ON TABLE public.crm_deals IS 'Treatment plans and contracts on offer';

-- ---------------------------------------------------------------------------------------------------------------------
-- Activities (act_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.crm_activities (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id        varchar(32) NOT NULL DEFAULT public.generate_public_id('act'),
  activity_type    public.crm_activity_type NOT NULL,
  lead_id          uuid REFERENCES public.crm_leads (id) ON DELETE CASCADE,
  deal_id          uuid REFERENCES public.crm_deals (id) ON DELETE CASCADE,
  patient_id       uuid REFERENCES public.patients (id) ON DELETE CASCADE,
  subject          text NOT NULL,
  body             text,
  outcome          text,
  duration_minutes integer,
  due_at           timestamptz,
  completed_at     timestamptz,
  owner_id         uuid REFERENCES public.users (id) ON DELETE SET NULL,
  created_by       uuid REFERENCES public.users (id) ON DELETE SET NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT crm_activities_public_id_key UNIQUE (public_id),
  CONSTRAINT crm_activities_target_check CHECK (num_nonnulls(lead_id, deal_id, patient_id) >= 1),
  CONSTRAINT crm_activities_duration_check CHECK (duration_minutes IS NULL OR duration_minutes > 0)
);

COMMENT ON TABLE public.crm_activities IS 'Calls, messages, visits and tasks on leads, deals and patients';

-- ---------------------------------------------------------------------------------------------------------------------
-- updated_at
-- ---------------------------------------------------------------------------------------------------------------------
DROP TRIGGER IF EXISTS trg_crm_leads_updated_at ON public.crm_leads;
CREATE TRIGGER trg_crm_leads_updated_at
  BEFORE UPDATE ON public.crm_leads
  FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

DROP TRIGGER IF EXISTS trg_crm_deals_updated_at ON public.crm_deals;
CREATE TRIGGER trg_crm_deals_updated_at
  BEFORE UPDATE ON public.crm_deals
  FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

DROP TRIGGER IF EXISTS trg_crm_activities_updated_at ON public.crm_activities;
CREATE TRIGGER trg_crm_activities_updated_at
  BEFORE UPDATE ON public.crm_activities
  FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- ---------------------------------------------------------------------------------------------------------------------
-- A finished call, message, meeting or visit counts as a contact
-- ---------------------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION public.touch_lead_contact()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = ''
AS $$
BEGIN
  IF NEW.lead_id IS NOT NULL AND NEW.completed_at IS NOT NULL AND NEW.activity_type NOT IN ('task', 'note') THEN
    UPDATE public.crm_leads
    SET last_contacted_at = greatest(last_contacted_at, NEW.completed_at),
        status = CASE WHEN status = 'new' THEN 'contacted'::public.crm_lead_status ELSE status END
    WHERE id = NEW.lead_id;
  END IF;
  RETURN NULL;
END;
$$;

DROP TRIGGER IF EXISTS trg_crm_activities_touch_lead ON public.crm_activities;
CREATE TRIGGER trg_crm_activities_touch_lead
  AFTER INSERT OR UPDATE OF completed_at ON public.crm_activities
  FOR EACH ROW EXECUTE FUNCTION public.touch_lead_contact();

-- ---------------------------------------------------------------------------------------------------------------------
-- The pipeline, as the dashboard shows it. security_invoker: with the rights of whoever asks, not of the owner.
-- ---------------------------------------------------------------------------------------------------------------------
CREATE OR REPLACE VIEW public.crm_pipeline
WITH (security_invoker = true) AS
SELECT
  stage,
  currency,
  count(*) AS deals,
  sum(amount) AS amount,
  sum(weighted_amount) AS weighted_amount
FROM public.crm_deals
WHERE stage NOT IN ('won', 'lost')
GROUP BY stage, currency;

COMMENT ON VIEW public.crm_pipeline IS 'Open deals by stage';
