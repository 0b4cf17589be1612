CREATE TABLE orders (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, total decimal(10, 2), size int);
