create extension if not exists "pg_trgm" with schema public;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE INDEX people_email_trgm ON people USING gin (email gin_trgm_ops);
