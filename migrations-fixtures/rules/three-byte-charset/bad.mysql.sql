CREATE TABLE posts (id bigint NOT NULL PRIMARY KEY, title varchar(80), body text) DEFAULT CHARACTER SET utf8mb3;
