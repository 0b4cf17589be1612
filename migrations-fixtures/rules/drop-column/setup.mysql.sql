CREATE TABLE users (id bigint NOT NULL PRIMARY KEY, email varchar(80), name varchar(40) NOT NULL DEFAULT 'nobody' COMMENT 'as shown');
CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, user_id bigint, amount decimal(10, 2), state varchar(20) NOT NULL, KEY by_user (user_id));
