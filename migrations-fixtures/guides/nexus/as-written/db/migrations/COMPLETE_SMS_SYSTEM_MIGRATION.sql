-- Complete SMS system migration
-- Creates: users.notification_preferences, sms_campaigns, sms_campaign_sends, sms_health_tips

-- Notification preferences on users
ALTER TABLE users
ADD COLUMN IF NOT EXISTS notification_preferences JSONB DEFAULT '{"email": true, "sms": false}'::jsonb;

-- Campaign definitions
CREATE TABLE IF NOT EXISTS sms_campaigns (
  id SERIAL PRIMARY KEY,
  campaign_name VARCHAR(100) NOT NULL UNIQUE,
  campaign_type VARCHAR(50) NOT NULL,
  message_template TEXT NOT NULL,
  is_active BOOLEAN DEFAULT true,
  metadata JSONB,
  created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);

-- Campaign send tracking
CREATE TABLE IF NOT EXISTS sms_campaign_sends (
  id SERIAL PRIMARY KEY,
  campaign_id INTEGER REFERENCES sms_campaigns(id) ON DELETE CASCADE,
  user_id INTEGER REFERENCES users(id) ON DELETE CASCADE,
  status VARCHAR(50) DEFAULT 'pending',
  sent_at TIMESTAMP
);

-- Health tip library
CREATE TABLE IF NOT EXISTS sms_health_tips (
  id SERIAL PRIMARY KEY,
  category VARCHAR(50) NOT NULL,
  tip_content TEXT NOT NULL UNIQUE,
  is_active BOOLEAN DEFAULT true
);

-- Seed campaigns
INSERT INTO sms_campaigns (campaign_name, campaign_type, message_template) VALUES
  ('Welcome', 'onboarding', 'Welcome to Nexus, {{first_name}}! Reply STOP to opt out.'),
  ('Assessment reminder', 'reminder', 'You have not finished your EndoGuard assessment yet: {{link}}'),
  ('Results ready', 'transactional', '{{first_name}}, your results are ready; see them at {{link}}'),
  ('Weekly health tip', 'education', 'Your tip of the week: {{tip_content}}'),
  ('Come back', 'reengagement', 'It has been a month, {{first_name}}. Here''s what is new: {{link}}')
ON CONFLICT (campaign_name) DO NOTHING;

-- Seed health tips
INSERT INTO sms_health_tips (category, tip_content) VALUES
  ('endocrine', 'Do not heat food in plastic; use glass or ceramics instead.'),
  ('sleep', 'Go to bed and get up at the same hours, at weekends too.')
ON CONFLICT DO NOTHING;
