-- Ten comes after three: versions are numbers
INSERT INTO authors (id, name) VALUES (1, 'Ursula');
INSERT INTO authors (id, name) VALUES (2, 'Stanisław; Lem');
