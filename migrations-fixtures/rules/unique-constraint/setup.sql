CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
CREATE TABLE members (user_id bigint NOT NULL, team_id bigint NOT NULL);
CREATE UNIQUE INDEX users_email_idx ON users (email);
