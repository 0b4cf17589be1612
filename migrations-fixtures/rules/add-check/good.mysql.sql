CREATE TABLE carts (id bigint PRIMARY KEY, amount int, CHECK (amount > 0));
