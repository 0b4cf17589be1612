-- Nexus Biomedical Intelligence before its first migration: what the website itself made. Named in `shadow-setup`.

CREATE TABLE users (
  id            INT          NOT NULL AUTO_INCREMENT,
  email         VARCHAR(255) NOT NULL,
  password_hash VARCHAR(255) NOT NULL,
  first_name    VARCHAR(100),
  phone_number  VARCHAR(20),
  created_at    TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at    TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY users_email (email)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE assessments (
  id           INT         NOT NULL AUTO_INCREMENT,
  user_id      INT         NOT NULL,
  platform     VARCHAR(50) NOT NULL DEFAULT 'endoguard',
  risk_score   DECIMAL(5, 2),
  completed_at TIMESTAMP   NULL,
  PRIMARY KEY (id),
  KEY assessments_user (user_id),
  CONSTRAINT assessments_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
