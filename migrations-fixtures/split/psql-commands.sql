\set ON_ERROR_STOP on
\timing
\echo creating things; all of them
CREATE TABLE things (id integer);
\echo 'half'
SELECT count(*)
FROM things;
\pset pager off
\encoding UTF8
INSERT INTO things VALUES (1); SELECT 'a\b;' AS "c\d;";
\timing off
