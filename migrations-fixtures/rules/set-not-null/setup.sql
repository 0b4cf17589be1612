CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
ALTER TABLE users ADD CONSTRAINT users_email_nn CHECK (email IS NOT NULL);
