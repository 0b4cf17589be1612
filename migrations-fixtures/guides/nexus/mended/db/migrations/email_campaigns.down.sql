DROP TABLE IF EXISTS email_campaign_sends;
DROP TABLE IF EXISTS email_campaigns;
DROP TABLE IF EXISTS email_templates;
