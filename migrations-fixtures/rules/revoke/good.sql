-- Taken and given again: what it needs it still has; and PUBLIC had nothing.
REVOKE ALL ON users FROM reporting;
GRANT SELECT, UPDATE, INSERT ON users TO reporting;
REVOKE ALL ON users FROM PUBLIC;
