CREATE TABLE steps (step text PRIMARY KEY, previous text REFERENCES steps (step));
INSERT INTO steps VALUES ('1', NULL);
