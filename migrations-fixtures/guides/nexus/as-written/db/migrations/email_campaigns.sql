-- Email drip campaign system (7/14/30-day follow-ups)

CREATE TABLE IF NOT EXISTS email_templates (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  template_name VARCHAR(100) NOT NULL UNIQUE,
  body_html TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS email_campaigns (
  id SERIAL PRIMARY KEY,
  campaign_name VARCHAR(100) NOT NULL UNIQUE,
  trigger_type VARCHAR(50) NOT NULL,
  delay_days INTEGER NOT NULL,
  template_id UUID REFERENCES email_templates(id),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger AS $$
BEGIN
  NEW.updated_at = now();
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
