-- +goose up
-- +goose ENVSUB ON
INSERT INTO authors (id, name) VALUES (1, 'Ursula');
-- +goose ENVSUB OFF
-- costs $5
INSERT INTO authors (id, name)
  VALUES (2, 'Stanisław; Lem'); -- both
-- +goose down
DELETE FROM authors;
