-- Right with `search_path = app, public`. With the default path both statements say "skipping" and do nothing.
DROP INDEX IF EXISTS users_email;
CREATE INDEX IF NOT EXISTS users_email_lower ON users (lower(email));
