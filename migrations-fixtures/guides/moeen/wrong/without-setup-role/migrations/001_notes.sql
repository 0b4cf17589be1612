-- Correct on Supabase. On a bare PostgreSQL there is no role `authenticated`: `shadow-setup: supabase` is missing.
CREATE TABLE IF NOT EXISTS public.notes (
  id   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  body text NOT NULL
);

ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Everybody signed in can read notes"
  ON public.notes FOR SELECT TO authenticated
  USING (true);
