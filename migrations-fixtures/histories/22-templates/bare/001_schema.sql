CREATE TABLE {{ schema }}.accounts (
  id integer PRIMARY KEY
);
