CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, user_id bigint, state varchar(20), amount decimal(10, 2));
