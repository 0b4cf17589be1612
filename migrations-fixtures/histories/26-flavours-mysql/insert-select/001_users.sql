CREATE TABLE users (
  id    INT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email VARCHAR(80) NOT NULL
) ENGINE=InnoDB;
CREATE TABLE profiles (
  user_id INT         NOT NULL PRIMARY KEY,
  locale  VARCHAR(10) NOT NULL
) ENGINE=InnoDB;
INSERT INTO profiles (user_id)
  SELECT id FROM users;
