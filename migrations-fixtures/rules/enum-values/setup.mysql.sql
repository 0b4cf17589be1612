CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, state enum('new', 'paid', 'sent') NOT NULL DEFAULT 'new', size enum('s', 'm', 'l'));
