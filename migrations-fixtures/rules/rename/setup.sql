CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
CREATE TABLE people (id bigint);
CREATE TYPE state AS ENUM ('open', 'closed');
ALTER TABLE people ADD CONSTRAINT people_check CHECK (id > 0);
CREATE FUNCTION greet(name text) RETURNS text LANGUAGE sql AS 'SELECT ''Hi '' || name';
CREATE SCHEMA archive;
