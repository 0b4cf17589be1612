-- migrate:up
ALTER TABLE widgets ADD COLUMN name text;

-- migrate:down
ALTER TABLE widgets DROP COLUMN name;
