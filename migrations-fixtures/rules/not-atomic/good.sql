-- The one change of its file: nothing comes before it.
SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email ON users (email);
