CREATE TABLE states (id int NOT NULL PRIMARY KEY, name varchar(20));
INSERT INTO states (id, name) VALUES (1, 'new'), (2, 'sent');
CREATE TABLE copies (id int NOT NULL PRIMARY KEY, name varchar(20));
INSERT INTO copies (id, name) SELECT id, name FROM states;
