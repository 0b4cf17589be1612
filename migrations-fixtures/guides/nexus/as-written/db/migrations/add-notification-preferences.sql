-- User notification preferences

CREATE INDEX idx_users_notification_preferences ON users USING GIN (notification_preferences);

UPDATE users
SET notification_preferences = notification_preferences || '{"health_tips": "weekly"}'::jsonb
WHERE NOT notification_preferences ? 'health_tips';
