SET SESSION explicit_defaults_for_timestamp = OFF;
ALTER TABLE users ADD COLUMN made timestamp;
