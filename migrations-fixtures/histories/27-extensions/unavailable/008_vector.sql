CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE chunks (id integer PRIMARY KEY, embedding vector(3));
