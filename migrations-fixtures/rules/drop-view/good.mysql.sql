DROP VIEW people;
CREATE VIEW people AS SELECT id, email, 1 AS active FROM users;
