-- =====================================================================================================================
-- Notification preferences: every user has some, and who wants SMS can be found by an index
-- =====================================================================================================================
-- A JSON column has no GIN index here. What is searched for becomes a generated column with an index of its own.

-- `updated_at` says when the user changed something, so it keeps what it is.
UPDATE users
SET notification_preferences = JSON_OBJECT('email', TRUE, 'sms', TRUE, 'health_tips', 'weekly'), updated_at = updated_at
WHERE notification_preferences IS NULL AND phone_number IS NOT NULL;

UPDATE users
SET notification_preferences = JSON_OBJECT('email', TRUE, 'sms', FALSE, 'health_tips', 'never'), updated_at = updated_at
WHERE notification_preferences IS NULL;

ALTER TABLE users
  ADD COLUMN health_tips VARCHAR(20)
    GENERATED ALWAYS AS (JSON_UNQUOTE(JSON_EXTRACT(notification_preferences, '$.health_tips'))) VIRTUAL;

CREATE INDEX idx_users_health_tips ON users (health_tips);
