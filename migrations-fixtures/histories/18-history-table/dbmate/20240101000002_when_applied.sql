-- migrate:up
ALTER TABLE schema_migrations ADD COLUMN applied_at timestamptz NOT NULL DEFAULT clock_timestamp();

-- migrate:down
ALTER TABLE schema_migrations DROP COLUMN applied_at;
