CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40) NOT NULL);
