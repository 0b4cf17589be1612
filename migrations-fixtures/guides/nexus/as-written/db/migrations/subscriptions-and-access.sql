-- Subscription and platform access tables

CREATE TYPE subscription_plan AS ENUM ('free', 'basic', 'premium', 'enterprise');

CREATE TABLE IF NOT EXISTS subscriptions (
  id SERIAL PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  plan subscription_plan NOT NULL DEFAULT 'free',
  features TEXT[] DEFAULT '{}',
  current_period_end TIMESTAMPTZ
);

CREATE TABLE IF NOT EXISTS platform_access (
  user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  platform_name VARCHAR(50) NOT NULL,
  granted_at TIMESTAMPTZ DEFAULT now(),
  PRIMARY KEY (user_id, platform_name)
);
