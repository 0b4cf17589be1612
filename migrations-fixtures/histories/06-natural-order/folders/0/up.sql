CREATE TABLE steps (step integer PRIMARY KEY, previous integer REFERENCES steps (step));
INSERT INTO steps VALUES (0, NULL);
