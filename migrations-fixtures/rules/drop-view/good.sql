CREATE OR REPLACE VIEW names AS SELECT id, name, email FROM users;
-- Made anew, and nobody had a right that is gone now.
DROP VIEW contacts;
CREATE VIEW contacts AS SELECT email, id FROM users;
