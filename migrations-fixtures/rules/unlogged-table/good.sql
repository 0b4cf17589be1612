-- Filled without the log, and logged before anybody uses it.
CREATE UNLOGGED TABLE visits (id bigint PRIMARY KEY, page text);
ALTER TABLE visits SET LOGGED;
