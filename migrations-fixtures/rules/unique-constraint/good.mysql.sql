CREATE TABLE tags (id bigint PRIMARY KEY, name varchar(40));
CREATE UNIQUE INDEX one_name ON tags (name);
