CREATE TABLE payments (
  id bigint PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE
);
CREATE INDEX ON payments (order_id, id);
CREATE TABLE favourites (user_id bigint REFERENCES users (id), order_id bigint, PRIMARY KEY (user_id, order_id));
