SET SESSION foreign_key_checks = 0;
DELETE FROM users WHERE id = 1;
SET SESSION foreign_key_checks = 1;
