SET GLOBAL max_connections = 151;
SET SESSION foreign_key_checks = 0;
DELETE FROM users WHERE id = 1;
