-- Takes version 2.0.0's columns away again, and with them whatever text was extracted since.
ALTER TABLE prescriptions
DROP CONSTRAINT check_extraction_status;

ALTER TABLE prescriptions
DROP COLUMN extractedText,
DROP COLUMN extractionStatus,
DROP COLUMN extractedAt;
