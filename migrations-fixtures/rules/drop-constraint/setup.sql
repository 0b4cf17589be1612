CREATE TABLE orders (id bigint PRIMARY KEY, amount numeric CONSTRAINT orders_amount_check CHECK (amount >= 0));
