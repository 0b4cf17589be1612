-- Titles are looked for by their beginning
-- migrate:up transaction:false
CREATE INDEX books_title ON books (title);
ALTER TABLE books ADD COLUMN pages INT;

-- migrate:down transaction:false
ALTER TABLE books DROP COLUMN pages;
ALTER TABLE books DROP COLUMN title;
