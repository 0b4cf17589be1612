CREATE EXTENSION pgcrypto;
CREATE TABLE secrets (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), digest bytea NOT NULL);
INSERT INTO secrets (digest) VALUES (digest('a', 'sha256'));
