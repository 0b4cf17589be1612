CREATE TABLE payments (id integer PRIMARY KEY, amount numeric NOT NULL, currency char(3));
