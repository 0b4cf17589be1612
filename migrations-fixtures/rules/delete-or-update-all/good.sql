UPDATE orders SET paid_at = '2024-01-01' WHERE paid_at IS NULL;
DELETE FROM users WHERE email IS NULL;
