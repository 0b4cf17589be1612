CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, user_id bigint, total decimal(10, 2));
CREATE TABLE totals (user_id bigint NOT NULL PRIMARY KEY, total decimal(10, 2));
