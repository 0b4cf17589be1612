CREATE TABLE IF NOT EXISTS roles (id bigint PRIMARY KEY, name text NOT NULL);
CREATE INDEX IF NOT EXISTS roles_name ON roles (name);
ALTER TABLE roles ADD CONSTRAINT roles_named CHECK (name <> '');
INSERT INTO roles (id, name) VALUES (1, 'admin');
