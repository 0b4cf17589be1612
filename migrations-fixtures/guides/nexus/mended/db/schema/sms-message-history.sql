-- Every SMS that was sent, as the guide has the table. SERIAL is BIGINT UNSIGNED here and makes a second unique index
-- beside the primary key, so the id is spelt out; a foreign key is a clause of its own, because MySQL before 9.0 and TiDB
-- read an inline REFERENCES and forget it.
CREATE TABLE IF NOT EXISTS sms_message_history (
  id                 BIGINT       NOT NULL AUTO_INCREMENT,
  user_id            INT,
  phone_number       VARCHAR(20)  NOT NULL,
  message_type       VARCHAR(100) NOT NULL,
  message_content    TEXT         NOT NULL,
  status             VARCHAR(50)  DEFAULT 'pending',
  twilio_message_sid VARCHAR(100),
  sent_at            TIMESTAMP    NULL DEFAULT CURRENT_TIMESTAMP,
  delivered_at       TIMESTAMP    NULL,
  error_code         VARCHAR(20),
  error_message      TEXT,
  PRIMARY KEY (id),
  KEY idx_sms_message_history_user (user_id),
  KEY idx_sms_message_history_sent_at (sent_at),
  KEY idx_sms_message_history_status (status),
  CONSTRAINT sms_message_history_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
