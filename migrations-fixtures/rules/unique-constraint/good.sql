-- Built by the migration before, with CREATE UNIQUE INDEX CONCURRENTLY.
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_idx;
