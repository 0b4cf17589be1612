DROP TABLE IF EXISTS people;
CREATE TABLE scratch (id bigint PRIMARY KEY);
DROP TABLE scratch;
