-- =====================================================================================================================
-- Email drip campaigns: 7, 14 and 30 days after an assessment
-- =====================================================================================================================
-- Completed in production already: everything is IF NOT EXISTS.

CREATE TABLE IF NOT EXISTS email_templates (
  id            INT          NOT NULL AUTO_INCREMENT,
  template_name VARCHAR(100) NOT NULL,
  subject       VARCHAR(200) NOT NULL,
  body_html     MEDIUMTEXT   NOT NULL,
  created_at    TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY email_templates_name (template_name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS email_campaigns (
  id            INT          NOT NULL AUTO_INCREMENT,
  campaign_name VARCHAR(100) NOT NULL,
  trigger_type  VARCHAR(50)  NOT NULL,
  delay_days    INT          NOT NULL,
  template_id   INT,
  is_active     BOOLEAN      NOT NULL DEFAULT TRUE,
  created_at    TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY email_campaigns_name (campaign_name),
  KEY idx_email_campaigns_template (template_id),
  CONSTRAINT email_campaigns_template_fk FOREIGN KEY (template_id) REFERENCES email_templates (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS email_campaign_sends (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  campaign_id INT         NOT NULL,
  user_id     INT         NOT NULL,
  status      VARCHAR(50) NOT NULL DEFAULT 'pending',
  sent_at     TIMESTAMP   NULL,
  opened_at   TIMESTAMP   NULL,
  created_at  TIMESTAMP   NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY email_campaign_sends_once (campaign_id, user_id),
  KEY idx_email_campaign_sends_user (user_id),
  CONSTRAINT email_campaign_sends_campaign_fk FOREIGN KEY (campaign_id) REFERENCES email_campaigns (id) ON DELETE CASCADE,
  CONSTRAINT email_campaign_sends_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO email_templates (template_name, subject, body_html) VALUES
  ('day-7', 'Your first week', '<p>Hello {{first_name}},<br>one week ago you finished your assessment; this is what to do next.</p>'),
  ('day-14', 'Two weeks in', '<p>Hello {{first_name}}, how do you feel?</p>'),
  ('day-30', 'A month later', '<p>Hello {{first_name}}; take the assessment again: <a href="{{link}}">here</a>.</p>')
ON DUPLICATE KEY UPDATE template_name = email_templates.template_name;

INSERT INTO email_campaigns (campaign_name, trigger_type, delay_days, template_id)
SELECT CONCAT('Follow-up ', t.template_name), 'assessment_completed', CAST(SUBSTRING_INDEX(t.template_name, '-', -1) AS UNSIGNED), t.id
FROM email_templates AS t
WHERE t.template_name IN ('day-7', 'day-14', 'day-30')
ON DUPLICATE KEY UPDATE campaign_name = email_campaigns.campaign_name;
