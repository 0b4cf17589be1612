CREATE TABLE users (id bigint NOT NULL PRIMARY KEY, email varchar(80));
CREATE VIEW people AS SELECT id, email FROM users;
