-- Remove citation columns
ALTER TABLE sms_health_tips 
DROP COLUMN IF EXISTS citation,
DROP COLUMN IF EXISTS source_journal,
DROP COLUMN IF EXISTS publication_year,
DROP COLUMN IF EXISTS times_sent;
