CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, name varchar(40), state text NOT NULL DEFAULT 'new', note text DEFAULT '');
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, amount numeric(12, 2), paid_at timestamptz);
