-- migrate:up
CREATE TABLE widgets (id integer PRIMARY KEY);

-- migrate:down
DROP TABLE widgets;
