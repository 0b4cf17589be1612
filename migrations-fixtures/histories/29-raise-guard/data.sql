-- What the target holds and the shadow does not. Run after 001, before 002.
INSERT INTO payments (id, amount, currency) VALUES (1, 10, 'EUR'), (2, 5, NULL), (3, 7, NULL);
