CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  author_id INTEGER NOT NULL REFERENCES authors (id),
  title VARCHAR(200) NOT NULL
);

INSERT INTO authors (id, name) VALUES (1, 'Assia Djebar');
