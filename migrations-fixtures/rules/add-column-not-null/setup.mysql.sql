CREATE TABLE users (id bigint NOT NULL PRIMARY KEY, email varchar(80), name varchar(40) NOT NULL DEFAULT 'nobody' COMMENT 'as shown');
