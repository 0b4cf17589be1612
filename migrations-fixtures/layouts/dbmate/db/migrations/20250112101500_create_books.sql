-- migrate:up
CREATE TABLE books (
  id INT NOT NULL PRIMARY KEY,
  author_id INT NOT NULL REFERENCES authors (id),
  title VARCHAR(200) NOT NULL
);
CREATE INDEX books_author ON books (author_id);

-- migrate:down
DROP TABLE books;
