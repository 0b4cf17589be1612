CREATE SCHEMA archive;
CREATE TABLE archive.orders (id bigint);
CREATE SCHEMA spare;
