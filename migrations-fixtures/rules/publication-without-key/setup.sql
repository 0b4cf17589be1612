CREATE TABLE visits (at timestamptz, page text);
CREATE TABLE users (id bigint PRIMARY KEY);
