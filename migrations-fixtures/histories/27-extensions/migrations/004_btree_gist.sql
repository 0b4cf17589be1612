CREATE EXTENSION btree_gist;
CREATE TABLE bookings (
  room   integer NOT NULL,
  during tstzrange NOT NULL,
  EXCLUDE USING gist (room WITH =, during WITH &&)
);
