CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);
CREATE ROLE reporting;
GRANT SELECT, UPDATE ON users TO reporting;
