CREATE TABLE notes (id bigint NOT NULL PRIMARY KEY, body text);
