ALTER TABLE orders ADD COLUMN public_id uuid NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN tags jsonb DEFAULT '{}'::jsonb;

ALTER TABLE users ADD COLUMN number bigserial;
