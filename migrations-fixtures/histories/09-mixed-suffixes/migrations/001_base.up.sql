CREATE TABLE lists (id integer PRIMARY KEY, title text);
