DROP TABLE IF EXISTS people;
CREATE TABLE scratch (id bigint);
DROP TABLE scratch;
