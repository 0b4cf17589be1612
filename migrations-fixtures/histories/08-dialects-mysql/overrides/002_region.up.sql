ALTER TABLE shops ADD COLUMN region varchar(40) GENERATED ALWAYS AS (address::jsonb ->> 'region') STORED;
