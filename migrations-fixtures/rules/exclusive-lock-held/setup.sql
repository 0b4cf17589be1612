CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, amount numeric(12, 2), paid_at timestamptz);
