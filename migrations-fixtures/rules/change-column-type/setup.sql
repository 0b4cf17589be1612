CREATE TABLE orders (id integer PRIMARY KEY, amount text, note varchar(20));
