CREATE TABLE notes (id bigint NOT NULL PRIMARY KEY, title varchar(80), body text, FULLTEXT KEY titles (title));
