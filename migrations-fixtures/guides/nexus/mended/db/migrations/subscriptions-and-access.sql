-- =====================================================================================================================
-- Subscriptions, and which platform a user may enter
-- =====================================================================================================================
-- Completed in production already: everything is IF NOT EXISTS.

CREATE TABLE IF NOT EXISTS subscriptions (
  id                     INT           NOT NULL AUTO_INCREMENT,
  user_id                INT           NOT NULL,
  plan                   ENUM ('free', 'basic', 'premium', 'enterprise') NOT NULL DEFAULT 'free',
  status                 ENUM ('trialing', 'active', 'past_due', 'cancelled') NOT NULL DEFAULT 'active',
  stripe_subscription_id VARCHAR(100),
  price                  DECIMAL(10, 2) NOT NULL DEFAULT 0.00,
  features               JSON,
  current_period_start   TIMESTAMP     NULL,
  current_period_end     TIMESTAMP     NULL,
  created_at             TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at             TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY subscriptions_stripe (stripe_subscription_id),
  KEY idx_subscriptions_user (user_id),
  KEY idx_subscriptions_status (status, current_period_end),
  CONSTRAINT subscriptions_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS platform_access (
  user_id       INT         NOT NULL,
  platform_name VARCHAR(50) NOT NULL,
  access_level  ENUM ('none', 'read', 'full') NOT NULL DEFAULT 'read',
  granted_at    TIMESTAMP   NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at    TIMESTAMP   NULL,
  PRIMARY KEY (user_id, platform_name),
  KEY idx_platform_access_expires (expires_at),
  CONSTRAINT platform_access_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Who has finished an assessment may look at its platform.
INSERT INTO platform_access (user_id, platform_name)
SELECT DISTINCT user_id, platform FROM assessments WHERE completed_at IS NOT NULL
ON DUPLICATE KEY UPDATE platform_name = platform_access.platform_name;
