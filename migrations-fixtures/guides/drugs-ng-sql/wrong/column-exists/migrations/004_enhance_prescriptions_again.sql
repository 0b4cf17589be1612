-- The guide's "Issue 1": somebody ran the same block again, as a new migration.
ALTER TABLE prescriptions
ADD COLUMN fileType VARCHAR(50),
ADD COLUMN extractionConfidence NUMERIC(4, 3);
