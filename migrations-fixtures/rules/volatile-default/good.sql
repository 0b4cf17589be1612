ALTER TABLE orders ADD COLUMN public_id uuid;
ALTER TABLE orders ALTER COLUMN public_id SET DEFAULT gen_random_uuid();
-- Stable: one value for all rows.
ALTER TABLE orders ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
