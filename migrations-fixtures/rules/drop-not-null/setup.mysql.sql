CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, state varchar(20) NOT NULL);
