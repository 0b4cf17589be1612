CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
CREATE VIEW emails AS SELECT email FROM users;
CREATE FUNCTION mail() RETURNS text LANGUAGE sql AS 'SELECT 1::text';
CREATE TABLE letters (text text DEFAULT mail());
