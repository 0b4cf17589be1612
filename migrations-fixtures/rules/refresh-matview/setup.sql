CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
CREATE MATERIALIZED VIEW user_names AS SELECT id, name FROM users;
CREATE UNIQUE INDEX user_names_id ON user_names (id);
