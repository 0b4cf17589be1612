CREATE TABLE attachments (id bigint PRIMARY KEY, owner text NOT NULL, url text);
