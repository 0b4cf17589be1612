-- Flyway, given up in 2021.
CREATE TABLE customers (id serial PRIMARY KEY, name varchar(50));
