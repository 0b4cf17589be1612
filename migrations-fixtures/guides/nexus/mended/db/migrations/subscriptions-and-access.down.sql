DROP TABLE IF EXISTS platform_access;
DROP TABLE IF EXISTS subscriptions;
