CREATE INDEX CONCURRENTLY ON orders (user_id, paid_at);
