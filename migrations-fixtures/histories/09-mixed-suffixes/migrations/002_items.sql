CREATE TABLE items (id integer PRIMARY KEY, list_id integer NOT NULL REFERENCES lists (id));
