ALTER TABLE users RENAME COLUMN name TO full_name;

ALTER TABLE users RENAME TO accounts;

ALTER TYPE state RENAME VALUE 'closed' TO 'done';

ALTER FUNCTION greet(text) RENAME TO welcome;

ALTER TABLE people SET SCHEMA archive;
