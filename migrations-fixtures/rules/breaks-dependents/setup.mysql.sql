CREATE TABLE users (id bigint NOT NULL PRIMARY KEY, email varchar(80) NOT NULL, seen datetime);
CREATE VIEW people AS SELECT id, email FROM users;
CREATE FUNCTION email_of(user_id bigint) RETURNS varchar(80) DETERMINISTIC READS SQL DATA
  RETURN (SELECT email FROM users WHERE id = user_id);
CREATE TRIGGER lower_email BEFORE INSERT ON users FOR EACH ROW SET NEW.email = LOWER(NEW.email);
CREATE PROCEDURE touch(IN user_id bigint) UPDATE users SET seen = NOW() WHERE id = user_id;
