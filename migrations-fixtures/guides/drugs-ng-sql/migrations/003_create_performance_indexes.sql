-- v2.0.0, post-migration: indexes for the new queries. Built while the bot keeps running, hence CONCURRENTLY, and hence
-- outside a transaction. IF NOT EXISTS, because two of them were already made by hand on production when the new
-- screens turned out slow.

-- Prescription indexes
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_prescriptions_extraction_status 
ON prescriptions(extractionStatus);

CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_prescriptions_verification_status 
ON prescriptions(verificationStatus);

-- Session indexes
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_sessions_phone_number_state 
ON sessions(phoneNumber, state);

CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_sessions_last_activity 
ON sessions(lastActivity);

-- Order indexes
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_orders_user_status 
ON orders(userId, status);

-- Appointment indexes
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_appointments_user_date 
ON appointments(userId, dateTime);
