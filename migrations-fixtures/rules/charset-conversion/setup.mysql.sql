CREATE TABLE users (id bigint NOT NULL PRIMARY KEY, email varchar(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, name varchar(40)) DEFAULT CHARACTER SET latin1;
CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, note text) DEFAULT CHARACTER SET latin1;
