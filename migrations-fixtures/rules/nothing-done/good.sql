-- How a file is made to run twice.
DROP VIEW IF EXISTS names;
CREATE VIEW names AS SELECT name FROM users;
CREATE SCHEMA IF NOT EXISTS public;
