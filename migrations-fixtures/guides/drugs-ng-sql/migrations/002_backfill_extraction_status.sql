-- v2.0.0, post-migration data cleanup: a status for the prescriptions of version 1.
-- Both statements may be run again at any time.

UPDATE prescriptions 
SET extractionStatus = 'extracted'
WHERE extractedText IS NOT NULL;

UPDATE prescriptions 
SET extractionStatus = 'pending'
WHERE extractedText IS NULL;
