CREATE TABLE sessions (id bigint NOT NULL PRIMARY KEY, ends datetime, KEY by_end (ends));
