CREATE TABLE events (
  id        integer PRIMARY KEY AUTO_INCREMENT,
  device_id integer NOT NULL,
  payload   longtext
);
