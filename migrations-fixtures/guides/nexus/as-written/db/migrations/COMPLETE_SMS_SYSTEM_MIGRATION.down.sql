-- Remove SMS tables (WARNING: Data loss!)
DROP TABLE IF EXISTS sms_campaign_sends CASCADE;
DROP TABLE IF EXISTS sms_campaigns CASCADE;
DROP TABLE IF EXISTS sms_health_tips CASCADE;
DROP TABLE IF EXISTS sms_message_history CASCADE;

-- Remove notification_preferences column
ALTER TABLE users DROP COLUMN IF EXISTS notification_preferences;
