ALTER TABLE books ALTER COLUMN isbn TYPE varchar(20);
-- migrate-on-merge: allow blocking-index because the table is small
CREATE INDEX books_isbn ON books (isbn);
