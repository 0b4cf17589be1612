-- The status before the backfill is not kept anywhere: `pending` is what the column's default gave every old row.
UPDATE prescriptions
SET extractionStatus = 'pending'
WHERE extractionStatus = 'extracted';
