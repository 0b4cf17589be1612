-- Correct on Supabase. On a bare PostgreSQL there is no schema `auth`: `shadow-setup: supabase` is missing.
CREATE TABLE IF NOT EXISTS public.notes (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_id uuid NOT NULL,
  body     text NOT NULL
);

ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Owners can do everything with their notes"
  ON public.notes
  USING (owner_id = (SELECT auth.uid()));
