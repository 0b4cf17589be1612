-- The column itself belongs to COMPLETE_SMS_SYSTEM_MIGRATION; what it holds is left to that rollback.
DROP INDEX idx_users_health_tips ON users;

ALTER TABLE users
  DROP COLUMN health_tips;
