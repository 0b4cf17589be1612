ALTER TABLE users ADD COLUMN locale text;
CREATE INDEX CONCURRENTLY users_locale ON users (locale);
ALTER TABLE users ADD COLUMN zone text;
