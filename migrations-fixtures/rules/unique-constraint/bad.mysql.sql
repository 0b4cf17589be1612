ALTER TABLE users ADD UNIQUE KEY one_email (email);
