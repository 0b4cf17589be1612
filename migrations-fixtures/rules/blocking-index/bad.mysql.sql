CREATE FULLTEXT INDEX words ON notes (body);
