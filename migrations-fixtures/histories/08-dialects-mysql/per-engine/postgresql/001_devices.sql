CREATE TABLE devices (
  id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  label text NOT NULL
);
