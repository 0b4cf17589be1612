-- migrate:up
INSERT INTO authors (id, name) VALUES (1, 'Ada'), (2, 'Grace');

-- migrate:down
DELETE FROM authors WHERE id IN (1, 2);
