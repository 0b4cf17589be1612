ALTER TABLE orders ADD CONSTRAINT orders_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL;

-- With a default every row has a value that must be looked up.
ALTER TABLE orders ADD COLUMN seller_id bigint DEFAULT 1 REFERENCES users (id) ON DELETE SET DEFAULT;
