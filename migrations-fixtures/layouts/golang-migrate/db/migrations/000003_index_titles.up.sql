CREATE INDEX books_title ON books (title);
ALTER TABLE books ADD COLUMN pages integer;
