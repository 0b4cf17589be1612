-- What stands here is for people
-- +goose Up
CREATE TABLE authors (
  id integer PRIMARY KEY,
  name varchar(200) NOT NULL
);

-- +goose Down
DROP TABLE authors;
