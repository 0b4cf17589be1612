-- migrate:up
CREATE TABLE authors (
  id INT NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL
);

-- migrate:down
DROP TABLE authors;
