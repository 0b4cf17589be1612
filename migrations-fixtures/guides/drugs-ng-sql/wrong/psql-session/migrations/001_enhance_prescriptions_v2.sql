-- Connect to PostgreSQL
psql -U postgres -d drugs_ng_db

-- Add new columns to prescriptions table
ALTER TABLE prescriptions
ADD COLUMN extractedText TEXT,
ADD COLUMN extractionStatus VARCHAR(20) DEFAULT 'pending',
ADD COLUMN extractedAt TIMESTAMP NULL;

-- Add constraints
ALTER TABLE prescriptions
ADD CONSTRAINT check_extraction_status 
CHECK (extractionStatus IN ('pending', 'extracted', 'failed'));

-- Verify changes
\d prescriptions
SELECT column_name, data_type FROM information_schema.columns 
WHERE table_name = 'prescriptions' 
ORDER BY ordinal_position;
