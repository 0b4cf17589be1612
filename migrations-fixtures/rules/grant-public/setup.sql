CREATE ROLE the_role_that_needs_it;
CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
