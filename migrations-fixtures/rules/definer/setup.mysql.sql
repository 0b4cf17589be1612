CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, total decimal(10, 2));
