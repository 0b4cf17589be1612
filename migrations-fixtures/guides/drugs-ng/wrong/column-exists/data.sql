-- The guide's "Issue 1": somebody added the column by hand, and no history knows of it.
ALTER TABLE prescriptions ADD COLUMN "extractedText" TEXT;
