-- A table for files of patients, without the row level security that every other table here has.
CREATE TABLE IF NOT EXISTS public.patient_files (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  patient_id  uuid NOT NULL REFERENCES public.patients (id) ON DELETE CASCADE,
  url         text NOT NULL
);
CREATE INDEX IF NOT EXISTS idx_patient_files_patient ON public.patient_files (patient_id);

-- Everybody who is signed in may change every lead.
CREATE POLICY leads_open ON public.crm_leads FOR UPDATE TO authenticated USING (true);
