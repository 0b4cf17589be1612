CREATE UNLOGGED TABLE visits (id bigint PRIMARY KEY, page text);
