CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, name varchar(40));
CREATE VIEW active_users AS SELECT id, email FROM users;
CREATE VIEW names AS SELECT id, name FROM users;
CREATE VIEW contacts AS SELECT id, email FROM users;
CREATE ROLE reporting;
GRANT SELECT ON names TO reporting;
