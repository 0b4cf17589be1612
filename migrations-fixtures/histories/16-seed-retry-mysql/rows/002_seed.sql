INSERT INTO plans (id, name) VALUES (1, 'free');
UPDATE plans SET name = 'Free' WHERE id = 1;
INSERT INTO plans (id, name) VALUES (1, 'premium');
