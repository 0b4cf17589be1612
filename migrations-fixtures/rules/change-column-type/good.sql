-- A wider varchar, or text: only the catalog changes.
ALTER TABLE orders ALTER COLUMN note TYPE varchar(200);
ALTER TABLE orders ALTER COLUMN note TYPE text;
