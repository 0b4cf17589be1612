CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, state text, amount numeric(12, 2));
