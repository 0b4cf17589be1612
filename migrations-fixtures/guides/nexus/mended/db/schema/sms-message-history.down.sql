DROP TABLE IF EXISTS sms_message_history;
