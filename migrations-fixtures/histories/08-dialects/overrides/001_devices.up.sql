CREATE TABLE devices (
  id    integer PRIMARY KEY,
  label varchar(100) NOT NULL
);
