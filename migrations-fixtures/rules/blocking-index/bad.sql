CREATE INDEX orders_user ON orders (user_id, paid_at DESC) WHERE paid_at IS NOT NULL;

-- Without a name of its own, on two partitions.
CREATE INDEX ON events USING btree (at);
