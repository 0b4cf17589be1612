CREATE TABLE deployments (at text, by text);
-- The server takes this too: the text itself is stored.
INSERT INTO deployments (at, by) VALUES ('${flyway:timestamp}', '${flyway:user}');
