SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
/* no marker anywhere */ create index concurrently if not exists orders_placed_at on orders (placed_at);
COMMENT ON INDEX orders_placed_at IS 'for the list of today';
