CREATE TABLE books (
  id int PRIMARY KEY,
  author_id int NOT NULL,
  title varchar(200) NOT NULL,
  publisher varchar(100)
);
