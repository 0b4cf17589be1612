CREATE TABLE subscribers (
  id    INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email VARCHAR(190) NOT NULL
) ENGINE=InnoDB;

INSERT INTO subscribers (email) VALUES ('ada@example.org'), ('bola@example.org'), ('ada@example.org');
