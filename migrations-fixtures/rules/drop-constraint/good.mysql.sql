ALTER TABLE orders DROP FOREIGN KEY of_user;
SET SESSION foreign_key_checks = 0;
ALTER TABLE orders ADD CONSTRAINT of_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
SET SESSION foreign_key_checks = 1;
