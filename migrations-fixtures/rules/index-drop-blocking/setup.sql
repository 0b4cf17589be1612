CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
CREATE INDEX users_email ON users (email);
