CREATE TABLE users (id bigint NOT NULL PRIMARY KEY, email varchar(80), name varchar(40) NOT NULL DEFAULT 'nobody' COMMENT 'as shown');
CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, user_id bigint, CONSTRAINT of_user FOREIGN KEY (user_id) REFERENCES users (id));
