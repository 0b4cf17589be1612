-- Up Migration
CREATE UNIQUE INDEX authors_name ON authors (name);
ALTER TABLE authors ALTER COLUMN name TYPE text;

-- Down Migration
DROP INDEX authors_name;
ALTER TABLE authors ALTER COLUMN name TYPE varchar(200);
