-- Who was written to in which campaign. The campaigns themselves are in 033: the two files were written on two branches
-- and numbered in the wrong order.

CREATE TABLE IF NOT EXISTS public.campaign_exclusions (
  patient_id uuid PRIMARY KEY REFERENCES public.patients (id) ON DELETE CASCADE,
  reason     text NOT NULL
);

CREATE TABLE IF NOT EXISTS public.campaign_members (
  campaign_id uuid NOT NULL REFERENCES public.campaigns (id) ON DELETE CASCADE,
  patient_id  uuid NOT NULL REFERENCES public.patients (id) ON DELETE CASCADE,
  sent_at     timestamptz,
  PRIMARY KEY (campaign_id, patient_id)
);
