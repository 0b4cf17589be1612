-- The guide's rollback of the SMS system, less the table that sms-message-history.down.sql drops (warning: data loss).
DROP TABLE IF EXISTS sms_campaign_sends;
DROP TABLE IF EXISTS sms_campaigns;
DROP TABLE IF EXISTS sms_health_tips;

ALTER TABLE users
  DROP COLUMN notification_preferences;
