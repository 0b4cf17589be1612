CREATE TABLE IF NOT EXISTS public.campaigns (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name       text NOT NULL,
  channel    text NOT NULL CHECK (channel IN ('whatsapp', 'sms', 'email')),
  starts_at  timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
