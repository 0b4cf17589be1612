CREATE TABLE IF NOT EXISTS sms_message_history (
  id SERIAL PRIMARY KEY,
  user_id INTEGER REFERENCES users(id) ON DELETE CASCADE,
  phone_number VARCHAR(20) NOT NULL,
  message_type VARCHAR(100) NOT NULL,
  message_content TEXT NOT NULL,
  status VARCHAR(50) DEFAULT 'pending',
  twilio_message_sid VARCHAR(100),
  sent_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
  delivered_at TIMESTAMP,
  error_code VARCHAR(20),
  error_message TEXT
);

-- Fast user lookup, time-based queries, status filtering
CREATE INDEX IF NOT EXISTS idx_sms_message_history_user ON sms_message_history(user_id);
CREATE INDEX IF NOT EXISTS idx_sms_message_history_sent_at ON sms_message_history(sent_at DESC);
CREATE INDEX IF NOT EXISTS idx_sms_message_history_status ON sms_message_history(status) WHERE status <> 'delivered';
