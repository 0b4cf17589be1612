REVOKE UPDATE ON users FROM reporting;
