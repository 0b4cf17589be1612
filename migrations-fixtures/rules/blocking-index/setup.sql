CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, amount numeric(12, 2), paid_at timestamptz);
CREATE TABLE events (id bigint, at timestamptz) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (1000);
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (1000) TO (2000);
