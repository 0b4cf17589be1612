-- Rows that production has and an empty shadow has not: load it on the target, after base-tables.sql.
INSERT INTO users (email, password_hash, first_name, phone_number) VALUES
  ('ada@example.org', 'x', 'Ada', '+15550100001'),
  ('bola@example.org', 'x', 'Bola', NULL),
  ('chidi@example.org', 'x', 'Chidi', '+15550100003');

INSERT INTO assessments (user_id, risk_score, completed_at) VALUES
  (1, 42.50, '2025-11-02 08:00:00'),
  (3, 71.00, '2025-11-20 17:30:00');
