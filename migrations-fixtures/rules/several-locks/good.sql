ALTER TABLE users ADD COLUMN phone text;
ALTER TABLE users ADD COLUMN fax text;
CREATE TABLE phones (id bigint PRIMARY KEY);
