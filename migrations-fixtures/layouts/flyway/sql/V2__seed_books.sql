INSERT INTO authors (id, name) VALUES (1, 'Ursula K. Le Guin');
INSERT INTO books (id, author_id, title, publisher) VALUES (1, 1, 'The Dispossessed', '${publisher}');
