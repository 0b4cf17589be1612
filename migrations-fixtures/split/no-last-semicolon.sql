SELECT 1;

UPDATE pg_catalog.pg_settings
SET setting = setting
WHERE name = 'work_mem;'
-- no semicolon; and a comment last