CREATE SCHEMA app;
SET search_path = app;

CREATE TABLE accounts (id integer PRIMARY KEY);
