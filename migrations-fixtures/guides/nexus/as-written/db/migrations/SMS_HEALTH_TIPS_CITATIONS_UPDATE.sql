-- Add scientific citations to health tips

ALTER TABLE sms_health_tips
ADD COLUMN IF NOT EXISTS citation VARCHAR(100) DEFAULT ''::character varying,
ADD COLUMN IF NOT EXISTS source_journal VARCHAR(200),
ADD COLUMN IF NOT EXISTS publication_year INTEGER,
ADD COLUMN IF NOT EXISTS times_sent INTEGER DEFAULT 0;

UPDATE sms_health_tips
SET citation = 'PMC0000001', source_journal = 'Journal of Made-Up Endocrinology', publication_year = 2019
WHERE tip_content ILIKE '%plastic%';
