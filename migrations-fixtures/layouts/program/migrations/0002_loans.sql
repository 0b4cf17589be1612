-- Who has which book
CREATE TABLE loans (
  book bigint NOT NULL REFERENCES books (id),
  reader text NOT NULL,
  due date NOT NULL
);
INSERT INTO books (title) VALUES ('Emma'), ('Persuasion');
