-- =====================================================================================================================
-- SMS system: notification preferences of users, campaigns, their sends, and the library of health tips
-- =====================================================================================================================
-- MySQL knows no ADD COLUMN IF NOT EXISTS, and TiDB adds no column whose default is an expression, as that of a JSON column
-- must be: it begins empty and is filled by add-notification-preferences.sql.

ALTER TABLE users
  ADD COLUMN notification_preferences JSON NULL;

CREATE TABLE IF NOT EXISTS sms_campaigns (
  id               INT          NOT NULL AUTO_INCREMENT,
  campaign_name    VARCHAR(100) NOT NULL,
  campaign_type    VARCHAR(50)  NOT NULL,
  message_template TEXT         NOT NULL,
  trigger_event    VARCHAR(100),
  delay_hours      INT          NOT NULL DEFAULT 0,
  is_active        BOOLEAN      NOT NULL DEFAULT TRUE,
  created_at       TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at       TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY sms_campaigns_name (campaign_name),
  KEY idx_sms_campaigns_active (is_active, campaign_type)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS sms_campaign_sends (
  id                 INT         NOT NULL AUTO_INCREMENT,
  campaign_id        INT         NOT NULL,
  user_id            INT         NOT NULL,
  phone_number       VARCHAR(20) NOT NULL,
  status             VARCHAR(50) NOT NULL DEFAULT 'pending',
  twilio_message_sid VARCHAR(100),
  scheduled_for      TIMESTAMP   NULL,
  sent_at            TIMESTAMP   NULL,
  created_at         TIMESTAMP   NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  KEY idx_sms_campaign_sends_campaign (campaign_id),
  KEY idx_sms_campaign_sends_user (user_id),
  KEY idx_sms_campaign_sends_due (status, scheduled_for),
  CONSTRAINT sms_campaign_sends_campaign_fk FOREIGN KEY (campaign_id) REFERENCES sms_campaigns (id) ON DELETE CASCADE,
  CONSTRAINT sms_campaign_sends_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS sms_health_tips (
  id          INT          NOT NULL AUTO_INCREMENT,
  tip_code    VARCHAR(50)  NOT NULL,
  category    VARCHAR(50)  NOT NULL,
  tip_content VARCHAR(320) NOT NULL,
  is_active   BOOLEAN      NOT NULL DEFAULT TRUE,
  created_at  TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY sms_health_tips_code (tip_code),
  KEY idx_sms_health_tips_category (category, is_active)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Seeds. What is there already stays as somebody may have edited it.
INSERT INTO sms_campaigns (campaign_name, campaign_type, message_template, trigger_event, delay_hours) VALUES
  ('Welcome', 'onboarding', 'Welcome to Nexus, {{first_name}}! Reply STOP to opt out.', 'user_registered', 0),
  ('Assessment reminder', 'reminder', 'You have not finished your EndoGuard assessment yet: {{link}}', 'assessment_started', 48),
  ('Results ready', 'transactional', '{{first_name}}, your results are ready; see them at {{link}}', 'assessment_completed', 0),
  ('Weekly health tip', 'education', 'Your tip of the week: {{tip_content}}', 'weekly', 0),
  ('Come back', 'reengagement', 'It has been a month, {{first_name}}. Here''s what is new: {{link}}', 'inactive_30_days', 720)
ON DUPLICATE KEY UPDATE campaign_name = sms_campaigns.campaign_name;

INSERT INTO sms_health_tips (tip_code, category, tip_content) VALUES
  ('plastic-heat', 'endocrine', 'Do not heat food in plastic; use glass or ceramics instead.'),
  ('receipt-hands', 'endocrine', 'Wash your hands after handling thermal-paper receipts.'),
  ('fragrance-free', 'endocrine', 'Choose fragrance-free soaps and detergents where you can.'),
  ('rinse-produce', 'nutrition', 'Rinse fruit and vegetables under running water, even those you peel.'),
  ('fibre-30', 'nutrition', 'Aim for 30 g of fibre a day: beans, oats, berries & wholegrain bread.'),
  ('water-first', 'nutrition', 'Thirsty? Drink water first; keep a bottle on your desk.'),
  ('sleep-window', 'sleep', 'Go to bed and get up at the same hours, at weekends too.'),
  ('screen-hour', 'sleep', 'Put screens away one hour before you sleep 😴'),
  ('walk-after-meal', 'movement', 'Ten minutes'' walk after a meal flattens the rise of blood sugar.'),
  ('stand-up', 'movement', 'Stand up once every half an hour -- set a timer.'),
  ('breathe-4-6', 'stress', 'Breathe in for 4 seconds and out for 6; do it for five minutes.'),
  ('dust-wet', 'home', 'Wipe dust with a wet cloth: dry dusting only moves it.')
ON DUPLICATE KEY UPDATE tip_code = sms_health_tips.tip_code;
